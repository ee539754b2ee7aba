import type { Random } from '../../../infra/local/seeds/random.ts';

/** Where a canary is put: in what is kept secret, in what was told, in what is said of who may have done it, in a file. */
export const places = { address: 10, narrative: 16, perpetrator: 8, attachment: 6 } as const;
export type Place = keyof typeof places;

/** Words that stand nowhere else, by where they are put. */
export type Canaries = Readonly<Record<Place, readonly string[]>>;

const letters = 'bcdfghjklmnpqrstvwxz';

/** Forty words that nobody could mistake for others, the same for the same seed. */
export function canariesFrom(random: Random): Canaries {
  const word = () => `Zq${Array.from({ length: 12 }, () => letters[random.int(0, letters.length - 1)]).join('')}`;
  const some = (count: number) => Array.from({ length: count }, word);
  const { address, narrative, perpetrator, attachment } = places;
  return {
    address: some(address),
    narrative: some(narrative),
    perpetrator: some(perpetrator),
    attachment: some(attachment),
  };
}

export const allOf = (canaries: Canaries): string[] => Object.values(canaries).flat();
