import type { PersonRecordId } from '../../shared/ids.ts';
import { FiledRecord } from '../../shared/person-record/filed-record.ts';
import type { Write } from './commit.ts';
import { personRecordKeys } from './person-record-keys.ts';
import { readItem, readItems } from './read.ts';
import type { Table } from './table.ts';

/** So many records may stand between one and whom it is part of; each step but the first follows from a merge. */
const MOST_STEPS = 12;
/** As many items as one round trip may ask for. */
const atOnce = 100;

/** A record over the version before it. */
export const recordWrite = (record: FiledRecord): Write => ({
  item: { ...record, ...personRecordKeys.record(record.id) },
  over: record.version === 1 ? 'nothing' : { version: record.version - 1 },
});

/** The record of this id and whatever it is part of in turn; the last is the person. */
export async function wholesOf(table: Table, id: PersonRecordId): Promise<FiledRecord[]> {
  const found: FiledRecord[] = [];
  let next: PersonRecordId | undefined = id;
  while (next) {
    if (found.length === MOST_STEPS) throw new Error('a record is part of itself');
    const record = FiledRecord.parse(await readItem(table, personRecordKeys.record(next)));
    found.push(record);
    next = record.joined?.id;
  }
  return found;
}

/** Several records, each once, as they stand now. */
export async function recordsOf(
  table: Table,
  ids: readonly PersonRecordId[],
): Promise<Map<PersonRecordId, FiledRecord>> {
  const asked = [...new Set(ids)];
  const parts = Array.from({ length: Math.ceil(asked.length / atOnce) }, (_, at) =>
    asked.slice(at * atOnce, (at + 1) * atOnce),
  );
  const items = await Promise.all(
    parts.map((part) =>
      readItems(
        table,
        part.map((id) => personRecordKeys.record(id)),
      ),
    ),
  );
  const records = items.flat().flatMap((item) => (item ? [FiledRecord.parse(item)] : []));
  return new Map(records.map((record) => [record.id, record]));
}

/** The person that each of some records is of, by the record's id. */
export async function personsOf(
  table: Table,
  records: readonly FiledRecord[],
): Promise<Map<PersonRecordId, FiledRecord>> {
  const known = new Map(records.map((record) => [record.id, record]));
  const last = (record: FiledRecord): FiledRecord => {
    const next = record.joined && known.get(record.joined.id);
    return next ? last(next) : record;
  };
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const missing = records.flatMap((record) => last(record).joined?.id ?? []);
    if (missing.length === 0) break;
    for (const [id, record] of await recordsOf(table, missing)) known.set(id, record);
  }
  return new Map(records.map((record) => [record.id, last(record)]));
}
