import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Write } from './commit.ts';
import { keys } from './keys.ts';
import { readItem } from './read.ts';
import type { Table } from './table.ts';

/** What was answered to a request that carried an idempotency key, and a hash of what it asked for. */
const Answered = z.object({ fingerprint: z.string(), contactId: z.string(), expires: z.int() });
export type Answered = z.infer<typeof Answered>;

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

export const fingerprintOf = hash;

export const idempotencyStore = (table: Table) => ({
  /** What this client's key was answered with before, if it was used. */
  async find(clientId: string, key: string): Promise<Answered | undefined> {
    const item = await readItem(table, keys.idempotency(clientId, hash(key)));
    return item && Answered.parse(item);
  },

  /** The row that makes a key used, for the transaction that does what was asked. */
  write: (clientId: string, key: string, answered: Answered): Write => ({
    item: { ...answered, ...keys.idempotency(clientId, hash(key)) },
    over: 'nothing',
  }),
});
