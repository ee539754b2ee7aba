import { addMonths } from '../time/dates.ts';
import { localDate } from '../time/london.ts';
import type { Contact } from './contact.ts';

/** How one earlier contact about a child ended for that child, and when that was authorised. */
export type PastEnding = { at: string; outcome: string };

/**
 * How the earlier contacts about each child of a contact ended, by the child's id in it. A child who is not in it has
 * not been filed yet: nobody can say then what came before.
 */
export type ChildrensPast = ReadonlyMap<string, readonly PastEnding[]>;

/** Before anybody was filed. */
export const nothingKnown: ChildrensPast = new Map();

/** How a contact ended for one of its people; undefined while it has not, and for an adult. */
export function endingFor(contact: Contact, person: string): PastEnding | undefined {
  if (!('authorised' in contact)) return undefined;
  const decision = contact.proposal.children.find(({ childId }) => childId === person);
  return decision && { at: contact.authorised.at, outcome: decision.outcome };
}

/** How many of those ended with one of these outcomes in the months before now. */
export function endedSince(
  past: readonly PastEnding[],
  { outcomes, months }: { outcomes: readonly string[]; months: number },
  now: Date,
): number {
  const since = addMonths(localDate(now), -months);
  return past.filter(({ at, outcome }) => outcomes.includes(outcome) && localDate(new Date(at)) >= since).length;
}
