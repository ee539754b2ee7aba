import { createHmac, randomBytes } from 'node:crypto';
import * as z from 'zod';
import { commit } from './commit.ts';
import { personRecordKeys } from './person-record-keys.ts';
import { readItem } from './read.ts';
import type { Table } from './table.ts';

const Secret = z.object({ secret: z.string().min(64) });

/**
 * The digest under whose results people stand in the register: keyed with a secret that the table holds and that begins
 * with the register, so that no key in a log, a metric or another authority's table says whom it is about.
 */
export function personKeyDigest(table: Table, authority: string): () => Promise<(text: string) => string> {
  let known: Promise<string> | undefined;
  const read = async (): Promise<string | undefined> => {
    const item = await readItem(table, personRecordKeys.secret(authority));
    return item && Secret.parse(item).secret;
  };
  const readOrBegin = async (): Promise<string> => {
    const there = await read();
    if (there) return there;
    const secret = randomBytes(32).toString('hex');
    // Of two who begin it at once, both go on with the first one's.
    await commit(table, secret.slice(0, 36), [
      { item: { ...personRecordKeys.secret(authority), secret }, over: 'nothing' },
    ]);
    const kept = await read();
    if (!kept) throw new Error('the secret of the register was not kept');
    return kept;
  };
  return async () => {
    known ??= readOrBegin().catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    const secret = await known;
    return (text) => createHmac('sha256', secret).update(text).digest('hex');
  };
}
