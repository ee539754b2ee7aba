import type { Key } from './keys.ts';

const counted = (n: number) => String(n).padStart(8, '0');
const partition = (chain: string) => `AUDIT#${chain}`;

/**
 * Chains lie in partitions of their own, in which no function may change an item in place or take one away: `AUDIT#` and
 * the partition whose chain it is.
 */
export const auditKeys = {
  partition,
  head: (chain: string): Key => ({ pk: partition(chain), sk: 'HEAD' }),
  entry: (chain: string, seq: number): Key => ({ pk: partition(chain), sk: `ENTRY#${counted(seq)}` }),
} as const;

/** Ends of chains by when they last moved, under the day: what a checkpoint looks through. */
export const auditIndexKeys = {
  moved: (authority: string, at: string, chain: string) => ({
    gsi1pk: `${authority}#CHAINS#${at.slice(0, 10)}`,
    gsi1sk: `${at}#${chain}`,
  }),
} as const;
