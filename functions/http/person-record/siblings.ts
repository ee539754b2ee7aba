import type { Actor } from '../../../shared/actor.ts';
import type { FiledRecord } from '../../../shared/person-record/filed-record.ts';
import type { CalendarDate } from '../../../shared/time/dates.ts';
import type { PeopleDeps } from './context.ts';
import { openAmong } from './past.ts';

/** So many brothers and sisters of all the children together are looked at. */
const mostSiblings = 6;

type Child = { record: FiledRecord; own: boolean };

/** A brother or sister of a child, and whose. */
export type Sibling = { record: FiledRecord; own: false; siblingOf: FiledRecord };

/**
 * The brothers and sisters of some children as somebody has put them down, as they are now: each once, without those who
 * are among the children themselves, and without whoever the actor may not know of.
 */
export async function siblingsOf(
  { store }: Pick<PeopleDeps, 'store'>,
  actor: Actor,
  { children, today }: { children: readonly Child[]; today: CalendarDate },
): Promise<Sibling[]> {
  const { personRecords } = store;
  const own = children.filter((child) => child.own).map(({ record }) => record);
  const persons = await personRecords.personsOf(children.map(({ record }) => record));
  const here = new Set(children.flatMap(({ record }) => [record.id, persons.get(record.id)?.id ?? record.id]));
  const said = await Promise.all(
    own.map(async (record) => {
      const ids = [...new Set([record.id, persons.get(record.id)?.id ?? record.id])];
      const all = (await Promise.all(ids.map((id) => personRecords.relationships(id)))).flat();
      return all
        .filter(({ is, until }) => (is === 'sibling' || is === 'half-sibling') && (!until || until > today))
        .map(({ other }) => ({ other, siblingOf: record }));
    }),
  );
  const named = said.flat();
  const others = await personRecords.those(named.map(({ other }) => other));
  const whole = await personRecords.personsOf([...others.values()]);
  const open = await openAmong({ store }, actor, [...others.values(), ...whole.values()]);
  const found = new Map<string, Sibling>();
  for (const { other, siblingOf } of named) {
    const record = whole.get(other);
    if (!record || !open.has(other) || here.has(record.id) || found.has(record.id)) continue;
    if (record.kind === 'child' && open.has(record.id)) {
      found.set(record.id, { record, own: false, siblingOf });
    }
  }
  return [...found.values()].slice(0, mostSiblings);
}
