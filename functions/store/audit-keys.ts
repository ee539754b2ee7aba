import type { Key } from './keys.ts';

const counted = (n: number) => String(n).padStart(8, '0');
const partition = (chain: string) => `AUDIT#${chain}`;

/**
 * Chains lie in partitions of their own, in which no function may change an item in place or take one away: `AUDIT#` and
 * the partition whose chain it is. An entry is put where there is none (`attribute_not_exists`); that is the code's
 * condition, which no right can ask for: whoever may put an entry could put another over it. They could not then make
 * the chain fit the checkpoints, which are signed and lie under a lock, so it would be found.
 */
export const auditKeys = {
  partition,
  entry: (chain: string, seq: number): Key => ({ pk: partition(chain), sk: `ENTRY#${counted(seq)}` }),
} as const;

/** The number of an entry, from where it lies. */
export const seqIn = (sk: string): number => Number(sk.slice('ENTRY#'.length));
/** The chain of an entry, from where it lies. */
export const chainIn = (pk: string): string => pk.slice('AUDIT#'.length);

/** Entries by when they were added, under the day: what a checkpoint looks through. */
export const auditIndexKeys = {
  moved: (authority: string, at: string, chain: string, seq: number) => ({
    gsi1pk: `${authority}#CHAINS#${at.slice(0, 10)}`,
    gsi1sk: `${at}#${chain}#${counted(seq)}`,
  }),
} as const;
