import { asWords, folded, squeeze } from '../letter/preflight/folded-text.ts';
import { named } from '../letter/preflight/people-of-record.ts';
import { linesIn, waysToSay } from '../letter/preflight/written-address.ts';
import type { Disclosure } from './disclosure.ts';
import type { HeldItem, NamedOther } from './held-item.ts';

/** Words that are found in an item, each with where: whose they are is for a person to judge. */
export type Proposal = { words: string; places: { field: string; start: number; end: number }[] };

/** Every place in an item where words stand, whole, however they are spaced and accented. */
export const placesOf = ({ fields }: Pick<HeldItem, 'fields'>, words: string): Proposal['places'] =>
  fields.flatMap(({ key, text }) =>
    asWords(folded(text), squeeze(words)).map(({ start, end }) => ({ field: key, start, end })),
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
