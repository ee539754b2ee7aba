import type { SeenOfChild } from './disagreement.ts';

/** The descriptors that both sides saw, and those that one did, each in the order of the settings. */
export type Compared = { both: string[]; onlyReferrer: string[]; onlyCouncil: string[] };

/** Two sets of descriptors beside each other. Nothing is counted, and no level is worked out from them. */
export function compare({ referrer, council }: Pick<SeenOfChild, 'referrer' | 'council'>): Compared {
  const theirs = [...new Set(referrer.descriptors)];
  const ours = [...new Set(council.descriptors)];
  return {
    both: theirs.filter((code) => ours.includes(code)),
    onlyReferrer: theirs.filter((code) => !ours.includes(code)),
    onlyCouncil: ours.filter((code) => !theirs.includes(code)),
  };
}
