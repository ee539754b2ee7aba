import { createHmac } from 'node:crypto';
import { personRecordKeys } from './person-record-keys.ts';
import type { Table } from './table.ts';
import { tableSecret } from './table-secret.ts';

/**
 * The digest under whose results people stand in the register: keyed with a secret that the table holds and that begins
 * with the register, so that no key in a log, a metric or another authority's table says whom it is about.
 */
export function personKeyDigest(table: Table, authority: string): () => Promise<(text: string) => string> {
  const secretOf = tableSecret(table, personRecordKeys.secret(authority));
  return async () => {
    const secret = await secretOf();
    return (text) => createHmac('sha256', secret).update(text).digest('hex');
  };
}
