import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { commit } from './commit.ts';
import type { Key } from './keys.ts';
import { readItem } from './read.ts';
import type { Table } from './table.ts';

const Secret = z.object({ secret: z.string().min(64) });

/**
 * A secret of 64 or more characters that the table holds at a key and that begins with whoever first needs it. It is read
 * once by a process; a read that fails is tried again by the next who asks.
 */
export function tableSecret(table: Table, key: Key): () => Promise<string> {
  let known: Promise<string> | undefined;
  const read = async (): Promise<string | undefined> => {
    const item = await readItem(table, key);
    return item && Secret.parse(item).secret;
  };
  const readOrBegin = async (): Promise<string> => {
    const there = await read();
    if (there) return there;
    const secret = randomBytes(32).toString('hex');
    // Of two who begin it at once, both go on with the first one's. The token stands in records of the table's calls: it is no part of the secret.
    await commit(table, randomBytes(18).toString('hex'), [{ item: { ...key, secret }, over: 'nothing' }]);
    const kept = await read();
    if (!kept) throw new Error('a secret of the table was not kept');
    return kept;
  };
  return () => {
    known ??= readOrBegin().catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
}
