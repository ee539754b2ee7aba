import { isStale, waitsForManager } from '../../../shared/case-feed/feed.ts';
import { sheetAt } from '../../../shared/handover/sheet-times.ts';
import type { Reading } from '../../../shared/operations/line.ts';
import { openCheckOf } from '../../../shared/settings/open-check.ts';
import { caseFeedStore } from '../case-feed.ts';
import { handoverStore } from '../handovers.ts';
import { minuteHandStore } from '../minute-hand.ts';
import { hashOf } from '../sessions.ts';
import type { Asked } from './asked.ts';

/** Whether the sheet in force has been finished. */
export async function openHandover({ table, authority, settings, now }: Asked): Promise<Reading> {
  const due = sheetAt(settings, now);
  const sheet = await handoverStore(table).find(authority, due);
  return sheet?.finished ? { count: 0 } : { count: 1, since: due.dueAt.toISOString() };
}

/** How old the list is that checks are answered from, by the council’s own hours. */
export async function caseFeed({ table, authority, settings, now }: Asked): Promise<Reading | undefined> {
  const rules = openCheckOf(settings);
  if (!rules) return undefined;
  const head = await caseFeedStore(table, hashOf).head(authority);
  const afterMinutes = rules.staleHours * 60;
  if (!isStale(head, { now, hours: rules.staleHours })) return { count: 0, afterMinutes };
  return { count: 1, afterMinutes, ...(head && { since: head.extractedAt }) };
}

/** Whether the newest file was halted, and waits for a manager. */
export async function haltedFile({ table, authority, settings }: Asked): Promise<Reading | undefined> {
  if (!openCheckOf(settings)) return undefined;
  const feed = caseFeedStore(table, hashOf);
  const [head, newest] = await Promise.all([feed.head(authority), feed.newest(authority)]);
  return newest && waitsForManager(newest, head) ? { count: 1, since: newest.at } : { count: 0 };
}

/** When the minute hand last came round. */
export async function minuteHand({ table, authority }: Asked): Promise<Reading> {
  const last = await minuteHandStore(table, authority).last();
  return { count: 1, ...(last && { since: last.at }) };
}

/** Which parts of the minute hand’s work fail, and since when. */
export async function failingParts({ table, authority }: Asked): Promise<Reading> {
  const last = await minuteHandStore(table, authority).last();
  const failing = Object.entries(last?.failing ?? {});
  const since = failing.map(([, at]) => at).toSorted()[0];
  return {
    count: failing.length,
    ...(since && { since }),
    of: failing.map(([kind]) => ({ kind, count: 1 })),
  };
}
