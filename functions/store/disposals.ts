import { DeleteCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Contact } from '../../shared/contact/contact.ts';
import { ContactId } from '../../shared/ids.ts';
import { Letter } from '../../shared/letter/letter.ts';
import type { Result } from '../../shared/result.ts';
import { Disposed } from '../../shared/retention/disposed.ts';
import type { Keeping } from '../../shared/retention/keeping.ts';
import type { KeptRef } from '../../shared/retention/kept-record.ts';
import type { CalendarDate } from '../../shared/time/dates.ts';
import { commit, type Write } from './commit.ts';
import { disposalKeys } from './disposal-keys.ts';
import { disposedStore } from './disposed.ts';
import { keepingWrite } from './keepings.ts';
import { type Key, keys } from './keys.ts';
import { allOf, inIndex, pageOf } from './page.ts';
import { isKey } from './seal/record-keys.ts';
import { shred } from './seal/shred.ts';
import type { Table } from './table.ts';
import { toDispose, toDisposeWrite } from './to-dispose.ts';

const begun = (authority: string) => `${authority}#DISPOSING`;
const done = (authority: string, month: string) => `${authority}#DISPOSED#${month}`;
const Due = z.object({ id: ContactId, until: z.iso.date() });
const Place = z.object({ pk: z.string(), sk: z.string() });

const disposedWrite = (disposed: Disposed): Write => ({
  item: {
    ...{ ...disposed, ...disposalKeys.disposed(disposed.id) },
    gsi1pk: disposed.finished ? done(disposed.authority, disposed.at.slice(0, 7)) : begun(disposed.authority),
    gsi1sk: `${disposed.at}#${disposed.id}`,
  },
  over: disposed.version === 1 ? 'nothing' : { version: disposed.version - 1 },
});

/** Where everything of a partition lies. Nothing of it is opened. */
async function placesIn(table: Table, pk: string): Promise<Key[]> {
  const places: Key[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: '#pk = :pk',
        ProjectionExpression: '#pk, #sk',
        ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
        ExpressionAttributeValues: { ':pk': pk },
        ConsistentRead: true,
        ...(from && { ExclusiveStartKey: from }),
      }),
    );
    places.push(...Items.map((item) => Place.parse(item)));
    from = LastEvaluatedKey;
  } while (from);
  return places;
}

async function take(table: Table, places: readonly Key[]): Promise<void> {
  for (const { pk, sk } of places) {
    await table.client.send(new DeleteCommand({ TableName: table.name, Key: { pk, sk } }));
  }
}

/** The links of the letters that still lie there. */
async function linksOf(table: Table, id: string): Promise<Key[]> {
  const { items } = await allOf(
    Letter,
    table,
    {
      KeyConditionExpression: '#pk = :pk AND begins_with(#sk, :letter)',
      ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
      ExpressionAttributeValues: { ':pk': keys.contactPartition(id), ':letter': 'LETTER#' },
      ConsistentRead: true,
    },
    500,
  );
  return items.flatMap(({ recipients }) => recipients.map(({ token }) => keys.letterLink(token)));
}

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
    commit(table, token, [keepingWrite(keeping), toDisposeWrite(contact, keeping.keepLonger?.until)]),

  /** What kinds of items lie there of a concern, in words of their keys. */
  async kindsOf(id: ContactId): Promise<string[]> {
    const places = await placesIn(table, keys.contactPartition(id));
    return [...new Set(places.filter((place) => !isKey(place)).map(({ sk }) => sk.split('#', 1)[0] ?? ''))].toSorted();
  },

  /**
   * Writes down that a concern is disposed of, over the version that was decided on and over all that was said of it and
   * of the people in it: whoever holds one of them, or changes the concern, meanwhile wins, and it is refused as `stale`.
   */
  begin(
    disposed: Disposed,
    contact: Contact,
    said: readonly { record: KeptRef; keeping?: Keeping | undefined }[],
    token: string,
  ) {
    const touched = said.map(
      ({ record, keeping }): Keeping =>
        keeping
          ? { ...keeping, version: keeping.version + 1 }
          : { record, authority: contact.authority, version: 1, holds: [] },
    );
    return commit(table, token, [
      disposedWrite(disposed),
      {
        item: { ...contact, ...keys.contact(contact.id), version: contact.version + 1 },
        over: { version: contact.version },
      },
      ...touched.map(keepingWrite),
    ]);
  },

  /**
   * Takes away all of it but the word that it was there, its reference and who opened it; and then its keys, so that what
   * copies hold of it opens nowhere. Done again after it was cut off, it does the rest.
   */
  async finish(disposed: Disposed, now: Date, token: string): Promise<Result<void>> {
    const partition = keys.contactPartition(disposed.id);
    const own = { contact: keys.contact(disposed.id).sk, word: disposalKeys.disposed(disposed.id).sk };
    await take(table, await linksOf(table, disposed.id));
    const places = (await placesIn(table, partition)).filter((place) => !isKey(place) && place.sk !== own.word);
    // Its head first: from then on it is found by nobody.
    const rest = places.toSorted((a, b) => Number(b.sk === own.contact) - Number(a.sk === own.contact));
    await take(table, rest);
    const sealed = disposalKeys.sealedPartition(disposed.id);
    for (const pk of [sealed, keys.attachments(disposed.folder).pk]) {
      await take(
        table,
        (await placesIn(table, pk)).filter((place) => !isKey(place)),
      );
    }
    await shred(table, [partition, sealed]);
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
