import { UnusualLook } from '../../shared/looked/unusual-look.ts';
import type { Result } from '../../shared/result.ts';
import { commit } from './commit.ts';
import { lookIndexKeys, lookKeys } from './look-keys.ts';
import { unusualLookItem } from './looks.ts';
import { inIndex, pageOf } from './page.ts';
import { readItem } from './read.ts';
import type { Table } from './table.ts';

export const unusualLookStore = (table: Table) => ({
  async find(authority: string, id: string): Promise<UnusualLook | undefined> {
    const item = await readItem(table, lookKeys.unusual(authority, id));
    return item && UnusualLook.parse(item);
  },

  /** Those that wait, the oldest first, and the last that were ended. */
  async list(authority: string): Promise<{ open: UnusualLook[]; more: boolean; ended: UnusualLook[] }> {
    const inState = (state: 'OPEN' | 'ENDED', options: { ScanIndexForward: boolean; Limit: number }) =>
      pageOf(UnusualLook, table, inIndex('gsi1', lookIndexKeys.unusual(authority, state, '').gsi1pk, options));
    const [open, ended] = await Promise.all([
      inState('OPEN', { ScanIndexForward: true, Limit: 50 }),
      inState('ENDED', { ScanIndexForward: false, Limit: 20 }),
    ]);
    return { open: open.items, more: open.cursor !== undefined, ended: ended.items };
  },

  /** Ends one, over the version before. */
  end: (look: UnusualLook, token: string): Promise<Result<void>> =>
    commit(table, token, [{ item: unusualLookItem(look), over: { version: look.version - 1 } }]),
});
