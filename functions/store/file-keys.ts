import type { PersonDetails } from '../../shared/person/person-record.ts';
import { keysToFile } from '../../shared/person-match/person-keys.ts';
import { detailsOf, type FiledRecord } from '../../shared/person-record/filed-record.ts';
import type { Key } from './keys.ts';
import { personRecordKeys } from './person-record-keys.ts';
import { putAll } from './put-all.ts';
import { dropAll } from './spare-keys.ts';
import type { Table } from './table.ts';

type Digest = (text: string) => string;
/** Somebody as they are found: what is said of them, whose register it is, and whether they stand apart. */
export type Findable = Pick<FiledRecord, 'id' | 'authority' | 'restricted'> & PersonDetails;

/** As many items as one round trip may put. */
const atOnce = 25;

const keysOf = ({ id, authority, restricted, ...details }: Findable, digest: Digest): Key[] =>
  keysToFile(details, authority, digest).map(({ key }) => personRecordKeys.key(authority, key, restricted, id));

/** Puts every key under which some people are found. Putting one again changes nothing. */
export async function putKeys(table: Table, people: readonly Findable[], digest: Digest): Promise<void> {
  const items = people.flatMap((person) => keysOf(person, digest));
  for (let from = 0; from < items.length; from += atOnce) await putAll(table, items.slice(from, from + atOnce));
}

/** Takes a record out from under what it no longer says: an address that has become secret leads to nobody. */
export async function dropFormer(table: Table, before: FiledRecord, now: FiledRecord, digest: Digest): Promise<void> {
  const findable = (record: FiledRecord): Findable => {
    const { id, authority, restricted } = record;
    return { ...detailsOf(record), id, authority, restricted };
  };
  const kept = new Set(keysOf(findable(now), digest).map(({ pk }) => pk));
  await dropAll(
    table,
    keysOf(findable(before), digest).filter(({ pk }) => !kept.has(pk)),
  );
}
