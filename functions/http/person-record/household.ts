import type { Actor } from '../../../shared/actor.ts';
import type { PersonRecordId } from '../../../shared/ids.ts';
import type { Appearance, FiledRecord } from '../../../shared/person-record/filed-record.ts';
import type { Relationship } from '../../../shared/person-record/relationship.ts';
import type { PeopleDeps } from './context.ts';
import { openAmong } from './past.ts';

/** So many of the latest times are looked at for those who were told of beside somebody. */
export const mostTimes = 20;

/** So many of the latest records that are part of somebody are looked at for what was said of their relationships. */
const mostParts = 5;

/**
 * Somebody around a person: told of together with them in so many of the latest times, when last, and what they are to
 * each other where somebody has said so.
 */
export type ToldBeside = {
  person: FiledRecord;
  times: number;
  last?: Appearance;
  relationship?: Relationship;
};

/**
 * Everybody around somebody, those told of with them most often first, each once however many records they have. `kept`:
 * what was said of their relationships is read by whoever said it alone.
 */
export async function householdOf(
  { store }: Pick<PeopleDeps, 'store'>,
  actor: Actor,
  { self, kept }: { self: FiledRecord; kept: boolean },
  appearances: readonly Appearance[],
): Promise<ToldBeside[]> {
  const latest = appearances.slice(0, mostTimes);
  const relatedBy = [...new Set([self.id, ...latest.slice(0, mostParts).map(({ record }) => record)])];
  const [told, relationships] = await Promise.all([
    store.personRecords.told(latest),
    Promise.all(relatedBy.map((id) => store.personRecords.relationships(id))).then((all) =>
      all.flat().filter(({ by }) => !kept || by.id === actor.id),
    ),
  ]);
  const own = new Set<PersonRecordId>(self.appearances.map(({ record }) => record));
  const beside = latest.flatMap((time, at) =>
    (told[at]?.people ?? []).flatMap(({ record }) => (own.has(record) ? [] : [{ record, time }])),
  );
  const related = relationships.map(({ other }) => other);
  const records = await store.personRecords.those([...beside.map(({ record }) => record), ...related]);
  const all = [...records.values()];
  const shown = await openAmong({ store }, actor, all);
  const persons = await store.personRecords.personsOf(all.filter(({ id }) => shown.has(id)));
  const open = await openAmong({ store }, actor, [...persons.values()]);
  const found = new Map<PersonRecordId, ToldBeside>();
  for (const { record, time } of beside) {
    const person = persons.get(record);
    if (!person || !open.has(person.id)) continue;
    const before = found.get(person.id);
    if (before) before.times += 1;
    else found.set(person.id, { person, times: 1, last: time });
  }
  for (const relationship of relationships) {
    const person = persons.get(relationship.other);
    if (!person || person.id === self.id || !open.has(person.id)) continue;
    const before = found.get(person.id);
    if (before) before.relationship = relationship;
    else found.set(person.id, { person, times: 0, relationship });
  }
  return [...found.values()].toSorted((one, other) => other.times - one.times);
}
