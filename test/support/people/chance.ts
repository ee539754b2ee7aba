/** Chance that comes out the same for the same seed (mulberry32). */
export type Chance = {
  /** From 0 up to, not with, 1. */
  next(): number;
  /** True this often. */
  is(share: number): boolean;
  /** A whole number from 0 up to, not with, `below`. */
  below(below: number): number;
  of<T>(all: readonly T[]): T;
  /** One of these, the first far more often than the last, as names are. */
  oftenFirst<T>(all: readonly T[]): T;
};

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (most: number) => Math.floor(next() * most);
  return {
    next,
    below,
    is: (share) => next() < share,
    of: (all) => all[below(all.length)]!,
    oftenFirst: (all) => all[Math.floor(all.length * next() ** 2)]!,
  };
}
