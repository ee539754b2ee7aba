/** Numbers that look random and are the same in every run from the same seed. */
export type Random = {
  /** From 0 up to but not including 1. */
  next: () => number;
  /** A whole number from `least` to `most`, both included. */
  int: (least: number, most: number) => number;
  chance: (probability: number) => boolean;
  /** One of the list; throws when it is empty. */
  pick: <T>(list: readonly T[]) => T;
  /** An id in the form of a version 4 UUID. */
  uuid: () => string;
};

/** Mulberry32: small, fast, good enough to make up people with, and no use for secrets. */
export const randomFrom = (seed: number): Random => {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const pick = <T>(list: readonly T[]): T => {
    const found = list[int(0, list.length - 1)];
    if (found === undefined) throw new RangeError('nothing to pick from');
    return found;
  };
  const digit = (shape: string) => (shape === 'y' ? int(8, 11) : int(0, 15)).toString(16);
  const uuid = () => 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, digit);
  return { next, int, chance: (probability) => next() < probability, pick, uuid };
};
