import { actorOf, type Person } from '../actor.ts';
import type { Moment } from '../moment.ts';
import { type Notice, owe } from '../notice.ts';
import { may } from '../permissions.ts';
import type { FiledRecord } from './filed-record.ts';
import { isAllBy, type Marker } from './marker.ts';
import { markersFor, mayOpenRecord } from './may-open.ts';

/**
 * A warning that is overdue for a look, the record that it was put on, and from whom anything that this person was told of
 * in is kept, because it may be about them or their own.
 */
export type Overdue = { marker: Marker; record: FiledRecord; isKept: (person: Pick<Person, 'id' | 'name'>) => boolean };

/** Whether somebody can look at a warning again: nobody is told of one that they may not know of. */
function canLook(person: Person, { marker, record, isKept }: Overdue): boolean {
  const actor = actorOf(person);
  const opens = person.active && may(actor, 'set-markers') && mayOpenRecord(actor, record);
  if (isKept(person) && !isAllBy(marker, person)) return false;
  return opens && markersFor(actor, record).some(({ id }) => id === marker.id);
}

/**
 * Who is to look at each overdue warning again: whoever put it there or kept it last, else a manager. Each is owed one
 * word however many there are; what nobody may look at is told to nobody, and asked again the next time.
 */
export function tellOverdue(
  overdue: readonly Overdue[],
  staff: readonly Person[],
  { now, newId }: Pick<Moment, 'now' | 'newId'>,
): { told: Overdue[]; notices: Notice[] } {
  const managers = staff.filter(({ role }) => role === 'manager');
  const found = overdue.flatMap((each) => {
    const last = each.marker.reviews.at(-1)?.by ?? each.marker.by;
    const nearest = [...staff.filter(({ id }) => id === last.id), ...managers];
    const person = nearest.find((one) => canLook(one, each));
    return person ? [{ each, person }] : [];
  });
  const readers = new Map(found.map(({ person }) => [person.id, person]));
  return {
    told: found.map(({ each }) => each),
    notices: [...readers.values()].map(({ id, email, authority, organisation }) =>
      owe(
        {
          ...{ kind: 'marker-overdue', owner: `person/${id}`, authority },
          to: { personId: id, email, organisation: organisation.name },
        },
        newId(),
        now,
      ),
    ),
  };
}
