import * as z from 'zod';
import type { Actor } from '../../shared/actor.ts';
import type { Notice } from '../../shared/notice.ts';
import { BrokenGlass, GlassLease, type GlassRecord, isOpenBy } from '../../shared/restriction/broken-glass.ts';
import { accessItem } from './access-log.ts';
import { commit, type Write } from './commit.ts';
import type { Key } from './keys.ts';
import { noticeItem } from './notices.ts';
import { allOf, inIndex } from './page.ts';
import { readItem } from './read.ts';
import { stillThere } from './still-there.ts';
import type { Table } from './table.ts';

const partitions = { contact: 'CONTACT', incident: 'INCIDENT', person: 'PERSONRECORD' } as const;

/** Beside the record: that it is open to somebody for some hours. */
const leaseKey = ({ kind, id }: GlassRecord, personId: string): Key => ({
  pk: `${partitions[kind]}#${id}`,
  sk: `GLASS#${personId}`,
});
const useKey = (id: string): Key => ({ pk: `GLASS#${id}`, sk: 'GLASS' });
const waiting = (authority: string) => `${authority}#GLASS#REVIEW`;
const reviewed = (authority: string, month: string) => `${authority}#GLASS#REVIEWED#${month}`;

/** A use stands among those to be reviewed, by when; and after that under the month of its review. */
const useWrite = (use: BrokenGlass): Write => ({
  item: {
    ...use,
    ...useKey(use.id),
    gsi1pk: use.reviewed ? reviewed(use.authority, use.reviewed.at.slice(0, 7)) : waiting(use.authority),
    gsi1sk: `${use.reviewed?.at ?? use.reviewBy}#${use.id}`,
  },
  over: use.version === 1 ? 'nothing' : { version: use.version - 1 },
});

/** What the access record says of it. */
const accessOf = ({ id, at, by, words }: BrokenGlass) => ({ at, by, what: 'break-glass', glass: id, because: words });

export const glassLeaseStore = (table: Table) => ({
  /** Until when a record is open to somebody by break-glass; undefined where it is not. */
  async openTo(record: GlassRecord, { id }: Pick<Actor, 'id'>, now: Date): Promise<GlassLease | undefined> {
    const item = await readItem(table, leaseKey(record, id));
    const lease = item && GlassLease.parse(item);
    return lease && isOpenBy(lease, now) ? lease : undefined;
  },
});

export const brokenGlassStore = (table: Table) => ({
  ...glassLeaseStore(table),

  async find(id: string): Promise<BrokenGlass | undefined> {
    const known = z.uuid().safeParse(id);
    const item = known.success ? await readItem(table, useKey(known.data)) : undefined;
    return item && BrokenGlass.parse(item);
  },

  /**
   * Keeps a use with the lease, the messages that it owes and the line of the access record, or nothing of it. Refused as
   * `stale` where a concern is being disposed of.
   */
  break(use: BrokenGlass, notices: readonly Notice[]) {
    const writes: Write[] = [
      useWrite(use),
      { item: { id: use.id, until: use.until, ...leaseKey(use.record, use.by.id) }, over: 'anything' },
      ...notices.map((notice): Write => ({ item: noticeItem(notice), over: 'nothing' })),
      { item: accessItem(use.record.id, use.id, accessOf(use)), over: 'nothing' },
    ];
    return commit(table, use.id, writes, { guards: stillThere(use.record) });
  },

  /** Uses that nobody has looked at, the first due first. */
  waiting: (authority: string, most = 100) => allOf(BrokenGlass, table, inIndex('gsi1', waiting(authority)), most),

  /** Uses whose review ended in a month (`2026-11`), the latest first. */
  reviewedIn: (authority: string, month: string, most = 200) =>
    allOf(BrokenGlass, table, inIndex('gsi1', reviewed(authority, month), { ScanIndexForward: false }), most),

  review: (use: BrokenGlass, token: string) => commit(table, token, [useWrite(use)]),
});
export type BrokenGlassStore = ReturnType<typeof brokenGlassStore>;
