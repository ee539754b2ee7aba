import * as z from 'zod';
import { UnusualLook } from '../../shared/looked/unusual-look.ts';
import type { Viewed } from '../../shared/looked/without-action.ts';
import type { Result } from '../../shared/result.ts';
import { commit } from './commit.ts';
import { lookIndexKeys, lookKeys } from './look-keys.ts';
import { unusualLookItem } from './looks.ts';
import { allOf, inIndex, partOf } from './page.ts';
import { readItem } from './read.ts';
import type { Table } from './table.ts';

const Hour = z.object({
  records: z.set(z.string()).default(new Set<string>()),
  acted: z.set(z.string()).default(new Set<string>()),
});
const dayMs = 86_400_000;

export const unusualLookStore = (table: Table) => ({
  /** What somebody opened in the last seven days, by the hour, and with what of it they did something. */
  async lastWeek({ id, authority }: { id: string; authority: string }, now: Date): Promise<Viewed[]> {
    const since = new Date(now.getTime() - 7 * dayMs).toISOString().slice(0, 13);
    const query = {
      KeyConditionExpression: '#pk = :pk AND #sk >= :since',
      ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
      ExpressionAttributeValues: { ':pk': lookKeys.hour(authority, id, '').pk, ':since': since },
    };
    return (await allOf(Hour, table, query, 7 * 24 + 1)).items;
  },

  async find(authority: string, id: string): Promise<UnusualLook | undefined> {
    const item = await readItem(table, lookKeys.unusual(authority, id));
    return item && UnusualLook.parse(item);
  },

  /** Those that wait, the oldest first, and the last that were ended. */
  async list(authority: string): Promise<{ open: UnusualLook[]; more: boolean; ended: UnusualLook[] }> {
    const inState = (state: 'OPEN' | 'ENDED', options: { ScanIndexForward: boolean; Limit: number }) =>
      partOf(UnusualLook, table, inIndex('gsi1', lookIndexKeys.unusual(authority, state, '').gsi1pk, options));
    const [open, ended] = await Promise.all([
      inState('OPEN', { ScanIndexForward: true, Limit: 50 }),
      inState('ENDED', { ScanIndexForward: false, Limit: 20 }),
    ]);
    return { open: open.items, more: open.place !== undefined, ended: ended.items };
  },

  /** Ends one, over the version before. */
  end: (look: UnusualLook, token: string): Promise<Result<void>> =>
    commit(table, token, [{ item: unusualLookItem(look), over: { version: look.version - 1 } }]),
});
