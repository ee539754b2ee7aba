import type { Actor, Person } from '../actor.ts';
import type { Adult, Concern } from '../form/concern.ts';
import { sameName } from '../person/same-name.ts';
import type { KeptFromColleagues } from './kept-from-colleagues.ts';
import { digits, domainOf, emailOf, namesOf, phonesOf, saysWorksAt } from './near-adult.ts';

type Colleague = Pick<Actor, 'name' | 'email' | 'phone'>;

/** More than can be named are kept from all of them. */
const mostNamed = 50;

/**
 * Whether somebody with an account may be an adult of a concern: by the whole name or one that is likely the same, the
 * same mailbox or the same telephone, as when a letter is held back from them.
 */
const mayBe = (adult: Adult, { name, email, phone }: Colleague): boolean =>
  namesOf(adult).some((own) => sameName(own, name) !== undefined) ||
  (emailOf(adult) !== '' && emailOf(adult) === email?.toLowerCase()) ||
  phonesOf(adult).includes(digits(phone));

/** Every name by which the adults of some concerns go. */
export const adultNamesIn = (concerns: readonly Pick<Concern, 'adults'>[]): string[] => [
  ...new Set(concerns.flatMap(({ adults }) => adults.flatMap(namesOf))),
];

/** Whether somebody may be any of the adults of a concern. */
export const mayBeToldOf = (colleague: Colleague, { adults }: Pick<Concern, 'adults'>): boolean =>
  adults.some((adult) => mayBe(adult, colleague));

/** Whether an adult of a concern is said to work at an organisation. */
export const tellsOfColleague = ({ adults }: Pick<Concern, 'adults'>, organisation: string): boolean =>
  adults.some((adult) => saysWorksAt(adult, organisation));

type At = { organisation: { name: string; domains: readonly string[] }; people: readonly Person[]; raisedBy?: string };

/** Whether somebody may be an adult of a concern by a name, mailbox or telephone that it did not tell before it was put right. */
export function comesToBeMeant(
  { name, email, phone }: Colleague,
  { before, after }: { before: Pick<Concern, 'adults'>; after: Pick<Concern, 'adults'> },
): boolean {
  const said = new Set(before.adults.flatMap((adult) => [...namesOf(adult), emailOf(adult), ...phonesOf(adult)]));
  const since = (all: readonly string[]) => all.filter((one) => one !== '' && !said.has(one));
  return after.adults.some(
    (adult) =>
      since(namesOf(adult)).some((own) => sameName(own, name) !== undefined) ||
      since([emailOf(adult)]).some((own) => own === email?.toLowerCase()) ||
      since(phonesOf(adult)).includes(digits(phone)),
  );
}

/**
 * From whom of the organisation that raised it a concern is kept, because they may be one of its adults: their ids. All
 * but whoever raised it, where an adult works there and has no account that it could be. Undefined when nobody is near.
 */
export function closeColleagues(
  { adults }: Pick<Concern, 'adults'>,
  { organisation, people, raisedBy }: At,
): KeptFromColleagues | undefined {
  const ids = new Set<string>();
  for (const adult of adults) {
    const are = people.filter((person) => mayBe(adult, person));
    const works = saysWorksAt(adult, organisation.name) || organisation.domains.includes(domainOf(emailOf(adult)));
    if (works && are.length === 0) return 'all';
    for (const { id } of are) if (id !== raisedBy) ids.add(id);
  }
  if (ids.size > mostNamed) return 'all';
  return ids.size > 0 ? [...ids] : undefined;
}

/** What is kept from either, together: whoever was near before a correction is near after it. */
export function keptFromBoth(
  one: KeptFromColleagues | undefined,
  other: KeptFromColleagues | undefined,
): KeptFromColleagues | undefined {
  if (one === 'all' || other === 'all') return 'all';
  const ids = [...new Set([...(one ?? []), ...(other ?? [])])];
  if (ids.length > mostNamed) return 'all';
  return ids.length > 0 ? ids : undefined;
}
