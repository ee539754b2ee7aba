import type { PersonDetails } from '../person/person-record.ts';
import { type Comparison, comparePeople } from './compare.ts';
import { isHigher, type Tier } from './ladder.ts';
import type { Matching } from './matching.ts';
import type { KeyKind } from './person-keys.ts';

/** What a search comes to. `too-many`: more people fit than can be told apart, so more must be said of them. */
export type SearchTier = Tier | 'too-many';

export type Match<P> = { person: P; comparison: Comparison };

/** The answer to a search. `overfull`: what of that which was asked for too many people share. */
export type SearchOutcome<P> = { tier: SearchTier; matches: Match<P>[]; overfull: readonly KeyKind[] };

const byLikeness = <P>({ comparison: one }: Match<P>, { comparison: other }: Match<P>): number => {
  if (one.tier !== other.tier) return isHigher(one.tier, other.tier) ? -1 : 1;
  return other.bits - one.bits;
};

/**
 * Whom somebody may be, from the people to compare them with, the likeliest first. Nobody is chosen by it: where two
 * records are the same as one, the answer is likely and a person looks at both. A search never lists whoever is merely
 * possible when there are too many of them, for it is not for browsing.
 */
export function searchOutcome<P extends PersonDetails>(
  told: PersonDetails,
  candidates: readonly P[],
  overfull: readonly KeyKind[],
  matching: Matching,
): SearchOutcome<P> {
  const { shown } = matching.settings.limits;
  const all = candidates
    .map((person) => ({ person, comparison: comparePeople(told, person, matching) }))
    .filter(({ comparison }) => comparison.tier !== 'none')
    .toSorted(byLikeness);
  const of = (...tiers: Tier[]) => all.filter(({ comparison }) => tiers.includes(comparison.tier));
  const strong = of('same', 'likely');
  const answer = (tier: SearchTier, matches: Match<P>[]) => ({ tier, matches, overfull });

  if (of('same').length === 1) return answer('same', all.slice(0, shown));
  if (strong.length > shown) return answer('too-many', []);
  if (strong.length > 0) return answer('likely', all.slice(0, shown));
  if (all.length > shown) return answer('too-many', []);
  if (all.length > 0) return answer('possible', all);
  return answer(overfull.length > 0 ? 'too-many' : 'none', []);
}
