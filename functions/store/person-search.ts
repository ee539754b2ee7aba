import * as z from 'zod';
import { PersonRecordId } from '../../shared/ids.ts';
import type { PersonDetails } from '../../shared/person/person-record.ts';
import type { Matching } from '../../shared/person-match/matching.ts';
import {
  candidatesOf,
  type KeyKind,
  type KeyRead,
  keysToSearch,
  type PersonKey,
} from '../../shared/person-match/person-keys.ts';
import type { FiledRecord } from '../../shared/person-record/filed-record.ts';
import { allOf, partOf } from './page.ts';
import { personRecordKeys } from './person-record-keys.ts';
import { personsOf, recordsOf } from './record-items.ts';
import type { Table } from './table.ts';

const Line = z.object({ sk: PersonRecordId }).transform(({ sk }) => sk);

/** Who stands under one key, up to one more than a search reads of it. */
async function under(table: Table, pk: string, most: number): Promise<PersonRecordId[]> {
  const query = {
    KeyConditionExpression: '#pk = :pk',
    ExpressionAttributeNames: { '#pk': 'pk' },
    ExpressionAttributeValues: { ':pk': pk },
    Limit: most,
  };
  const { items } = await partOf(Line, table, query);
  return items;
}

export type SearchReads = { keys: number; people: number };

/** Whom a search compares: each record that was found, with the person that it is part of; and what too many share. */
export type Candidates = {
  found: { record: FiledRecord; person: FiledRecord }[];
  overfull: KeyKind[];
  reads: SearchReads;
};

type Asked = { authority: string; matching: Matching; digest: (text: string) => string };

/** What was read under each key, for everybody who is compared in one go. */
export type KeysReadSoFar = Map<string, KeyRead['ids']>;

/**
 * Finds whom somebody may be: one short query for each of at most 48 keys, and the records under them in one or two round
 * trips, however many people there are, all keys at once for somebody who waits. What is done by itself does it one after
 * the other and leaves the table to those who wait, and reads a key once for all whom it compares: their `soFar`.
 * `restricted`: whoever stands apart is looked for as well. Nobody else learns by an answer, its reads or its time whether
 * there is anybody.
 */
export async function candidatesFor(
  table: Table,
  details: PersonDetails,
  { authority, matching, digest, restricted, soFar }: Asked & { restricted: boolean; soFar?: KeysReadSoFar },
): Promise<Candidates> {
  const most = matching.settings.limits.perKey + 1;
  const keys = keysToSearch(details, matching, authority, digest);
  const partition = ({ key }: PersonKey, apart: boolean) => personRecordKeys.key(authority, key, apart, '').pk;
  const read = async (key: PersonKey): Promise<KeyRead> => {
    const open = under(table, partition(key, false), most);
    const apart = restricted ? under(table, partition(key, true), most) : [];
    return { key, ids: (await Promise.all([open, apart])).flat() };
  };
  const readOnce = async (key: PersonKey, before: KeysReadSoFar): Promise<KeyRead> => {
    const ids = before.get(key.key) ?? (await read(key)).ids;
    before.set(key.key, ids);
    return { key, ids };
  };
  const reads: KeyRead[] = soFar ? [] : await Promise.all(keys.map(read));
  if (soFar) for (const key of keys) reads.push(await readOnce(key, soFar));
  const { ids, overfull } = candidatesOf(reads, matching);
  const records = [...(await recordsOf(table, z.array(PersonRecordId).parse(ids))).values()].filter(
    (record) => restricted || !record.restricted,
  );
  const persons = await personsOf(table, records);
  const found = records.map((record) => ({ record, person: persons.get(record.id) ?? record }));
  return { found, overfull, reads: { keys: reads.length, people: ids.length } };
}

/** Everybody under one key, up to so many. */
export const allUnder = async (table: Table, pk: string, most: number): Promise<PersonRecordId[]> =>
  (
    await allOf(
      Line,
      table,
      {
        KeyConditionExpression: '#pk = :pk',
        ExpressionAttributeNames: { '#pk': 'pk' },
        ExpressionAttributeValues: { ':pk': pk },
      },
      most,
    )
  ).items;
