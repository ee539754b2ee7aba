import type { Person } from '../actor.ts';
import type { ContactId } from '../ids.ts';
import type { Moment } from '../moment.ts';
import { type Notice, owe } from '../notice.ts';
import { may } from '../permissions.ts';

/** So many are told at once: a transaction holds no more than a hundred items. */
const mostTold = 40;

type About = {
  kind: 'restricted-record' | 'glass-broken';
  /** Where the messages lie; with their reader, where the record has none of its own. */
  owner?: Notice['owner'];
  contactId?: ContactId;
  keptFrom: readonly string[];
};

/** Word to people of the front door that something about a restricted record waits for them: never to whoever acts, or is kept from it. */
export function tellOf(
  { kind, owner, contactId, keptFrom }: About,
  people: readonly Person[],
  moment: Moment,
): Notice[] {
  const { actor, now, newId } = moment;
  const told = new Map(people.map((person) => [person.id, person]));
  return [...told.values()]
    .filter(({ id, active }) => active && id !== actor.id && !keptFrom.includes(id))
    .slice(0, mostTold)
    .map(({ id, email, authority, organisation }) =>
      owe(
        {
          kind,
          authority,
          owner: owner ?? `person/${id}`,
          ...(contactId && { contactId }),
          to: { personId: id, email, organisation: organisation.name },
        },
        newId(),
        now,
      ),
    );
}

/** The managers of a front door. */
export const managersAmong = (staff: readonly Person[]): Person[] =>
  staff.filter(({ role }) => may({ role }, 'restrict-a-contact'));
