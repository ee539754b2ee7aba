import type { Actor } from '../../../shared/actor.ts';
import type { PersonRecordId } from '../../../shared/ids.ts';
import type { Appearance, FiledRecord } from '../../../shared/person-record/filed-record.ts';
import { mayOpenRecord } from '../../../shared/person-record/may-open.ts';
import type { PeopleDeps } from './context.ts';

/** So many of the latest times are looked at for those who were told of beside somebody. */
const mostTimes = 20;

/** Somebody who was told of together with a person: in how many of the latest times, and when last. */
export type ToldBeside = { person: FiledRecord; times: number; last: Appearance };

/** Everybody who was told of beside somebody, those most often first, each once however many records they have. */
export async function householdOf(
  { store }: Pick<PeopleDeps, 'store'>,
  actor: Actor,
  self: FiledRecord,
  appearances: readonly Appearance[],
): Promise<ToldBeside[]> {
  const latest = appearances.slice(0, mostTimes);
  const told = await store.personRecords.told(latest);
  const own = new Set<PersonRecordId>(self.appearances.map(({ record }) => record));
  const beside = latest.flatMap((time, at) =>
    (told[at]?.people ?? []).flatMap(({ record }) => (own.has(record) ? [] : [{ record, time }])),
  );
  const records = await store.personRecords.those(beside.map(({ record }) => record));
  const open = [...records.values()].filter((record) => mayOpenRecord(actor, record));
  const persons = await store.personRecords.personsOf(open);
  const found = new Map<PersonRecordId, ToldBeside>();
  for (const { record, time } of beside) {
    const person = persons.get(record);
    if (!person || !mayOpenRecord(actor, person)) continue;
    const before = found.get(person.id);
    if (before) before.times += 1;
    else found.set(person.id, { person, times: 1, last: time });
  }
  return [...found.values()].toSorted((one, other) => other.times - one.times);
}
