import * as z from 'zod';
import type { Contact } from '../../shared/contact/contact.ts';
import { ContactId } from '../../shared/ids.ts';
import { type Result, refuse } from '../../shared/result.ts';
import { Disposed } from '../../shared/retention/disposed.ts';
import type { Keeping } from '../../shared/retention/keeping.ts';
import type { CalendarDate } from '../../shared/time/dates.ts';
import { areTooMany, commit, type Write } from './commit.ts';
import { disposalKeys } from './disposal-keys.ts';
import { placesIn, takeAway } from './disposal-reach.ts';
import { disposedStore } from './disposed.ts';
import { keepingWrite } from './keepings.ts';
import { keys } from './keys.ts';
import { allOf, inIndex, pageOf } from './page.ts';
import { readItem } from './read.ts';
import { shred } from './seal/shred.ts';
import { stillThere } from './still-there.ts';
import type { Table } from './table.ts';
import { toDispose, toDisposeWrite } from './to-dispose.ts';
import type { Guard } from './write.ts';

const begun = (authority: string) => `${authority}#DISPOSING`;
const done = (authority: string, month: string) => `${authority}#DISPOSED#${month}`;
const Due = z.object({ id: ContactId, until: z.iso.date() });

const disposedWrite = (disposed: Disposed): Write => ({
  item: {
    ...{ ...disposed, ...disposalKeys.disposed(disposed.id) },
    gsi1pk: disposed.finished ? done(disposed.authority, disposed.at.slice(0, 7)) : begun(disposed.authority),
    gsi1sk: `${disposed.at}#${disposed.id}`,
  },
  over: disposed.version === 1 ? 'nothing' : { version: disposed.version - 1 },
});

/** By what a concern is found and opened: its head, its words, and its row in lists. */
const opened = ({ id, version }: Pick<Contact, 'id' | 'version'>): Guard[] => [
  { key: keys.contact(id), over: { version }, takes: true },
  { key: keys.concern(id), over: 'anything', takes: true },
  { key: keys.row(id), over: 'anything', takes: true },
];

/** Concerns whose time is over, and what becomes of them. */
export const disposalStore = (table: Table) => ({
  ...disposedStore(table),

  /** Those whose time was over before today, the longest over first; at most 50, and the place of the next. */
  due: (authority: string, today: CalendarDate, cursor?: string) =>
    pageOf(
      Due,
      table,
      inIndex('gsi1', toDispose(authority, '', '').gsi1pk, {
        KeyConditionExpression: '#pk = :pk AND #sk < :today',
        ExpressionAttributeNames: { '#sk': 'gsi1sk' },
        ExpressionAttributeValues: { ':today': today },
        Limit: 50,
      }),
      cursor,
    ),

  /** Keeps what was said, and that the concern is to be looked at again after that day. */
  keepLonger: (keeping: Keeping, contact: Contact, token: string): Promise<Result<void>> =>
    commit(table, token, [keepingWrite(keeping), toDisposeWrite(contact, keeping.keepLonger?.until)], {
      guards: stillThere({ kind: 'contact', id: contact.id }),
    }),

  /** What kinds of items lie there of a concern, in words of their keys. */
  async kindsOf(id: ContactId): Promise<string[]> {
    const places = await placesIn(table, keys.contactPartition(id));
    return [...new Set(places.map(({ sk }) => sk.split('#', 1)[0] ?? ''))].toSorted();
  },

  /** Whether all by which a concern would be disposed of can be compared at once. */
  fits: ({ guards }: { guards: readonly Guard[] }): boolean => guards.length <= 80,

  /**
   * Writes down that a concern is disposed of and takes away by what it is opened, in one transaction, over the version
   * that was decided on and over all that was said of it and of its people: whoever holds one of them, joins their record
   * to another’s, opens the concern again or changes it wins as long as that is before, and this is refused as `stale`.
   * From then on it can be opened nowhere, so nothing can come between this and the end of it.
   */
  async begin(
    disposed: Disposed,
    contact: Pick<Contact, 'id' | 'version'>,
    said: { guards: readonly Guard[] },
    token: string,
  ): Promise<Result<void>> {
    const writes = [disposedWrite(disposed)];
    const guards = [...opened(contact), ...said.guards];
    if (areTooMany(writes, guards)) return refuse({ kind: 'too-large' });
    return commit(table, token, writes, { guards });
  },

  /**
   * Takes away the rest, and then its keys, so that what copies hold of it opens nowhere once they have no keys either.
   * Done again after it was cut off, it does the rest. Refused as `stale` where the concern can still be opened.
   */
  async finish(disposed: Disposed, now: Date, token: string): Promise<Result<void>> {
    if (await readItem(table, keys.contact(disposed.id))) return refuse({ kind: 'stale' });
    await takeAway(table, disposed);
    await shred(table, [keys.contactPartition(disposed.id), disposalKeys.sealedPartition(disposed.id)]);
    return commit(table, token, [
      disposedWrite({ ...disposed, version: disposed.version + 1, finished: now.toISOString() }),
    ]);
  },

  /** Disposals of which some may still lie there. */
  unfinished: (authority: string, most = 50) => allOf(Disposed, table, inIndex('gsi1', begun(authority)), most),

  /** What was disposed of in a month (`2026-11`), the latest first. */
  disposedIn: (authority: string, month: string, most = 200) =>
    allOf(Disposed, table, inIndex('gsi1', done(authority, month), { ScanIndexForward: false }), most),
});
