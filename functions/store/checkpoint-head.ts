import * as z from 'zod';
import type { Result } from '../../shared/result.ts';
import { auditChains } from './audit-chains.ts';
import { commit } from './commit.ts';
import { readItem } from './read.ts';
import type { Table } from './table.ts';

/** The last checkpoint: its number, its hash, and until when it vouches. */
export const CheckpointHead = z.object({ number: z.int().positive(), hash: z.string(), until: z.iso.datetime() });
export type CheckpointHead = z.infer<typeof CheckpointHead>;

const headKey = (authority: string) => ({ pk: `CHECKPOINT#${authority}`, sk: 'HEAD' });

/** What whoever makes checkpoints asks of the table. It writes nothing but which is the last; what vouches lies elsewhere. */
export const openCheckpointStore = (table: Table, authority: string) => ({
  authority,
  chains: auditChains(table, authority),

  async last(): Promise<CheckpointHead | undefined> {
    const item = await readItem(table, headKey(authority));
    return item && CheckpointHead.parse(item);
  },

  /** Keeps which checkpoint is the last. Refused as `stale` when somebody else has made the next meanwhile. */
  moveOn: (head: CheckpointHead): Promise<Result<void>> =>
    commit(table, head.hash.slice(0, 36), [
      {
        item: { ...head, version: head.number, ...headKey(authority) },
        over: head.number === 1 ? 'nothing' : { version: head.number - 1 },
      },
    ]),
});
export type CheckpointStore = ReturnType<typeof openCheckpointStore>;
