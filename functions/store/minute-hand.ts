import * as z from 'zod';
import { commit } from './commit.ts';
import type { Key } from './keys.ts';
import { readItem } from './read.ts';
import type { Table } from './table.ts';

const minuteHandKey = (authority: string): Key => ({ pk: `MINUTEHAND#${authority}`, sk: 'LAST' });

/** When the minute hand last came round, and since when each part of its work fails that does. */
export const MinuteHand = z.object({
  at: z.iso.datetime(),
  failing: z.record(z.string(), z.iso.datetime()),
});
export type MinuteHand = z.infer<typeof MinuteHand>;

/** That the minute hand goes round. It keeps nothing else: what it did is where it was done. */
export const minuteHandStore = (table: Table, authority: string) => {
  const last = async (): Promise<MinuteHand | undefined> => {
    const item = await readItem(table, minuteHandKey(authority));
    return item && MinuteHand.parse(item);
  };
  return {
    last,

    /** Keeps that it came round, and which parts failed. One that failed before has failed since then. */
    async cameRound(now: Date, failed: readonly string[], token: string): Promise<void> {
      const before = await last();
      const at = now.toISOString();
      const failing = Object.fromEntries(failed.map((part) => [part, before?.failing[part] ?? at]));
      await commit(table, token, [{ item: { at, failing, ...minuteHandKey(authority) }, over: 'anything' }]);
    },
  };
};
export type MinuteHandStore = ReturnType<typeof minuteHandStore>;
