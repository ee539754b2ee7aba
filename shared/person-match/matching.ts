import { nameWords } from '../person/name-words.ts';
import type { PersonMatching } from '../settings/person-matching.ts';

type NameField = 'given' | 'family';

/** The settings of matching, made ready for many comparisons. */
export type Matching = {
  settings: PersonMatching;
  /** Every other name that somebody of this name may go by. */
  formsOf(word: string): ReadonlySet<string>;
  /** The share of people who have this name. */
  shareOf(field: NameField, word: string): number;
  /** Whether a name stands for a child not yet named, or for a name that nobody knows. */
  isNoName(field: NameField, words: readonly string[]): boolean;
};

const nobody: ReadonlySet<string> = new Set();

/** Makes settings ready. It costs more than one comparison, so whoever makes many makes it once. */
export function readyMatching(settings: PersonMatching): Matching {
  const { common, forms, unnamed, notKnown } = settings;
  const formsByName = new Map<string, Set<string>>();
  for (const group of forms.map(nameGroup)) {
    for (const name of group) {
      const known = formsByName.get(name) ?? new Set();
      formsByName.set(name, known);
      for (const other of group) if (other !== name) known.add(other);
    }
  }
  const shares = (field: NameField) =>
    new Map(common[field].flatMap(({ share, names }) => nameGroup(names).map((name) => [name, share] as const)));
  const shareByName = { given: shares('given'), family: shares('family') };
  const forUnnamed = new Set(nameGroup(unnamed));
  const forUnknown = new Set(nameGroup(notKnown));
  return {
    settings,
    formsOf: (word) => formsByName.get(word) ?? nobody,
    shareOf: (field, word) => shareByName[field].get(word) ?? common.rare[field],
    isNoName: (field, words) =>
      forUnknown.has(words.join('')) || (field === 'given' && words.every((word) => forUnnamed.has(word))),
  };
}

/** A line of settings may hold any number of names, which is why it is not read as one name. */
const nameGroup = (line: string): string[] => line.split(/\s+/).flatMap(nameWords);
