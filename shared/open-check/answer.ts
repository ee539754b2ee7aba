import type { OpenChild } from '../case-feed/open-child.ts';
import { comparePeople } from '../person-match/compare.ts';
import type { Matching } from '../person-match/matching.ts';
import { detailsOf } from './ask-whether-open.ts';
import type { AskedAfter, Because, CheckAnswer } from './open-check.ts';

/** A child whom a check may be about, and how near it came to them. */
export type Near = { child: OpenChild; tier: 'same' | 'likely' | 'possible' };

export type Found = { answer: CheckAnswer; because: Because; near: Near[] };

/** Whether a check is most likely about a child, and not only possibly. */
export const isStrong = ({ tier }: Near): boolean => tier !== 'possible';

/** Whether nothing is said of a child to anybody, whoever asks. */
export const isKept = ({ restricted, canary }: OpenChild): boolean => restricted || canary;

export type Asking = {
  matching: Matching;
  /** Whether there is a file fresh enough to answer from. */
  fresh: boolean;
  /** Whether we cannot tell of them though nobody comes near: they are drawn, or near somebody who was or is kept. */
  drawn: boolean;
};

const order = ['same', 'likely', 'possible'] as const;

/**
 * Whether a child is open, from the children with whom they may be confused. It compares all of them, whatever it finds,
 * so that no answer comes sooner than another. We only say “open” of one child who agrees in everything that was asked,
 * and “not open” where nobody comes near: everything else is for people to talk about.
 */
export function answerOf(about: AskedAfter, candidates: readonly OpenChild[], asking: Asking): Found {
  const told = detailsOf(about);
  const near = candidates
    .flatMap((child): Near[] => {
      const { tier } = comparePeople(told, child.details, asking.matching);
      return tier === 'none' ? [] : [{ child, tier }];
    })
    .toSorted((one, other) => order.indexOf(one.tier) - order.indexOf(other.tier));
  const because = reasonOf(near, asking.drawn, asking.fresh);
  const answer = because === 'one-child' ? 'open' : because === 'nobody' ? 'not-open' : 'cannot-tell';
  return { answer, because, near };
}

function reasonOf(near: readonly Near[], drawn: boolean, fresh: boolean): Because {
  if (!fresh) return 'no-fresh-file';
  const strong = near.filter(isStrong);
  if (strong.some(({ child }) => isKept(child))) return 'kept';
  if (strong.length > 1) return 'several';
  const [one] = strong;
  if (one) return one.tier === 'same' && !one.child.doubtful ? 'one-child' : 'near';
  if (near.length > 0) return 'near';
  return drawn ? 'drawn' : 'nobody';
}
