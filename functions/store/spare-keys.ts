import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { PersonRecordId } from '../../shared/ids.ts';
import { keysToFile } from '../../shared/person-match/person-keys.ts';
import type { FiledRecord } from '../../shared/person-record/filed-record.ts';
import type { Key } from './keys.ts';
import { personRecordKeys } from './person-record-keys.ts';
import { allUnder } from './person-search.ts';
import type { Table } from './table.ts';

/** So far into a key is looked for somebody else of the same person. */
const mostLookedAt = 50;
const atOnce = 25;

/**
 * Takes a record that has become part of a person out from under the keys where that person stands already. Without it,
 * whoever is told of often would fill their own keys until no search could find them. A key that is left is no harm.
 */
export async function dropSpareKeys(
  table: Table,
  part: FiledRecord,
  whole: FiledRecord,
  digest: (text: string) => string,
): Promise<void> {
  const { id, authority, restricted } = part;
  const others = new Set<PersonRecordId>([whole.id, ...whole.appearances.map(({ record }) => record)]);
  others.delete(id);
  const keys = keysToFile(part, authority, digest).map(({ key }) =>
    personRecordKeys.key(authority, key, restricted, id),
  );
  const spare = await Promise.all(
    keys.map(async (key) =>
      (await allUnder(table, key.pk, mostLookedAt)).some((each) => others.has(each)) ? [key] : [],
    ),
  );
  await dropAll(table, spare.flat());
}

/** Takes a record out from under keys of which it says nothing any longer. */
export async function dropAll(table: Table, keys: readonly Key[]): Promise<void> {
  const gone = keys.map((Key) => ({ DeleteRequest: { Key } }));
  for (let from = 0; from < gone.length; from += atOnce) {
    await table.client.send(new BatchWriteCommand({ RequestItems: { [table.name]: gone.slice(from, from + atOnce) } }));
  }
}
