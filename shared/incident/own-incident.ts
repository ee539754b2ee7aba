import type { Actor } from '../actor.ts';
import { everyName } from '../person/every-name.ts';
import { sameName } from '../person/same-name.ts';
import type { IncidentFacts } from './incident.ts';
import type { IncidentAdult } from './people.ts';

/**
 * Of whom an incident is told, as each thing that lies of it has them: by its facts, or in its row by their names alone. What
 * has neither says nothing of it, and is no answer to the question whose incident it is.
 */
export type ToldOf =
  | {
      facts: Pick<IncidentFacts, 'adults'>;
      formerNames?: readonly string[] | undefined;
      adultNames?: readonly string[] | undefined;
    }
  | { facts?: undefined; formerNames?: undefined; adultNames: readonly string[] | undefined };

/** Every name by which the adults of an incident go. */
export const adultNamesOf = (adults: readonly Pick<IncidentAdult, 'name' | 'otherNames'>[]): string[] => [
  ...new Set(adults.flatMap(({ name, otherNames }) => everyName(name, otherNames))),
];

type Named = Pick<Actor, 'name'> & Partial<Pick<Actor, 'kind'>>;

/** By which names of its adults somebody may be one of them. */
export const ownNamesIn = (
  { kind = 'person', name }: Named,
  { facts, formerNames = [], adultNames = [] }: ToldOf,
): string[] =>
  kind === 'person'
    ? (facts ? [...adultNamesOf(facts.adults), ...formerNames] : adultNames).filter(
        (other) => sameName(name, other) !== undefined,
      )
    : [];

/**
 * Whether somebody may be an adult of an incident: their account goes by the name of one, or by one that is likely theirs.
 * Nobody reads what was told of themselves, wherever they work; that two only share a name leaves it to their colleagues.
 * The system of an agency is nobody.
 */
export const isOwnIncident = (who: Named, told: ToldOf): boolean => ownNamesIn(who, told).length > 0;
