import type { Person } from '../actor.ts';
import type { Concern } from '../form/concern.ts';
import { sameName } from '../person/same-name.ts';
import { adultNamesIn, mayBeToldOf } from './close-colleagues.ts';
import type { Contact } from './contact.ts';

type Somebody = Pick<Person, 'name' | 'email'> & { id?: Person['id'] | undefined; phone?: string | undefined };

/**
 * Whether somebody turned out to be an adult whom a contact is about after its concern was sent: by a name that was told
 * since, or because the contact was kept from them since, and nothing in the concern (`told`, as it was sent and as it was
 * put right) speaks of them. Where the concern does, that is a reason of its own, which a manager may weigh.
 */
export function isToldOfLater(
  somebody: Somebody,
  { adultNames = [], keptFromColleagues = [] }: Pick<Contact, 'adultNames' | 'keptFromColleagues'>,
  told: readonly Pick<Concern, 'adults'>[],
): boolean {
  const first = new Set(adultNamesIn(told));
  const isNamed = adultNames.some((name) => !first.has(name) && sameName(name, somebody.name) !== undefined);
  const isKept = somebody.id !== undefined && keptFromColleagues !== 'all' && keptFromColleagues.includes(somebody.id);
  return isNamed || (isKept && !told.some((concern) => mayBeToldOf(somebody, concern)));
}
