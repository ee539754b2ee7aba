import { asWords, folded, squeeze } from '../letter/preflight/folded-text.ts';
import { named } from '../letter/preflight/people-of-record.ts';
import { linesIn, waysToSay } from '../letter/preflight/written-address.ts';
import type { Disclosure } from './disclosure.ts';
import type { HeldItem, NamedOther } from './held-item.ts';

/** Words that are found in an item, each with where: whose they are is for a person to judge. */
export type Proposal = { words: string; places: { field: string; start: number; end: number }[] };

/** What may still stand of a word behind where it was found; not the "s" that says whose. */
const restOfWord = /(?:[\p{L}\p{N}\p{M}\p{Cf}]|['’‘](?!s(?![\p{L}\p{N}]))(?=\p{L}))*/iuy;

/**
 * Where the word ends. An accent that is typed behind its letter, an "e" that is not compared ("Zoe") and the "s" of a
 * plural would tell of two children which was taken out.
 */
function endOfWord(text: string, end: number): number {
  restOfWord.lastIndex = end;
  return end + (restOfWord.exec(text)?.[0].length ?? 0);
}

/** Every place in an item where words stand, whole and to the end of the last, however they are spaced and accented. */
export const placesOf = ({ fields }: Pick<HeldItem, 'fields'>, words: string): Proposal['places'] =>
  fields.flatMap(({ key, text }) =>
    asWords(folded(text), squeeze(words)).map(({ start, end }) => ({ field: key, start, end: endOfWord(text, end) })),
  );

const streetsIn = (address: string): string[] => linesIn(address).flatMap((line) => waysToSay(line).street);

const saying = ({ name, otherNames, ways }: NamedOther): string[] => {
  const person = named(name, otherNames);
  const others = person.otherNames.flatMap((other) => named(other).parts);
  return [
    ...[person.name, ...person.otherNames, ...person.parts, ...others],
    ...ways.flatMap((way) => [way, ...streetsIn(way)]),
  ];
};

/**
 * What is proposed to be taken out of an item: the names of others whom the record knows, whole and in parts, and where
 * they live and how they are reached. Not those of whoever did their work, nor what the person’s own name and address say
 * (`own`): a name that a family shares would tell nobody of somebody else. The longest first.
 */
export function proposedIn(item: Pick<HeldItem, 'fields' | 'others'>, own: readonly string[]): Proposal[] {
  const theirs = new Set(own.flatMap((text) => [text, ...named(text).parts, ...streetsIn(text)]).map(squeeze));
  const words = item.others.filter(({ official }) => !official).flatMap(saying);
  const distinct = new Map(words.map((word) => [squeeze(word), word.trim()]));
  return [...distinct]
    .filter(([squeezed]) => squeezed.length >= 2 && !theirs.has(squeezed))
    .map(([, word]) => ({ words: word, places: placesOf(item, word) }))
    .filter(({ places }) => places.length > 0)
    .toSorted((one, other) => other.words.length - one.words.length);
}

/** What leads to whom a request is about: every name of theirs, and where they live and go to school. */
export type OwnWords = { names: readonly string[]; places: readonly string[] };

/**
 * What is proposed to be taken out of an item by who asks. Only to the person themselves are their own address and school
 * no news: a parent who asks may be looking for them, and so may whoever acts for somebody.
 */
export function proposedFor(
  asker: Pick<Disclosure['asker'], 'kind'>,
  item: Pick<HeldItem, 'fields' | 'others'>,
  { names, places }: OwnWords,
): Proposal[] {
  if (asker.kind === 'person') return proposedIn(item, [...names, ...places]);
  const kept = { name: '', ways: places, official: false };
  return proposedIn({ fields: item.fields, others: [...item.others, kept] }, names);
}
