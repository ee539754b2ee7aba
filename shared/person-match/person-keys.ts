import { nameWords } from '../person/name-words.ts';
import type { PersonDetails } from '../person/person-record.ts';
import { soundOf } from '../person/sound.ts';
import { namesOf } from './compare-names.ts';
import { districtOf } from './compare-places.ts';
import type { Matching } from './matching.ts';
import { once, type Traits, traitsOf, writtenNames } from './person-traits.ts';

/** What people who stand under one key have in common, those first that few people share. */
export type KeyKind =
  | 'nhs-number'
  | 'upn'
  | 'birth-and-postcode'
  | 'name-and-postcode'
  | 'name-and-birth'
  | 'birth-and-school'
  | 'names-and-year'
  | 'names-and-district'
  | 'names';

/** A key under which a person stands in the register. To whoever has not the secret of the digest, it says nothing. */
export type PersonKey = { kind: KeyKind; key: string };

/** Makes an opaque text of a clear one, always the same, with a secret. */
export type Digest = (text: string) => string;

/** How names sound and how keys are made. A change to either is a new number, and the register is then filed again. */
export const KEYS_VERSION = 1;
/** The most keys under which one person stands, and the most that one search reads. */
export const MOST_KEYS_FILED = 60;
export const MOST_KEYS_SEARCHED = 48;
/** The most short and other forms of a first name that are searched for. */
const MOST_FORMS = 6;

type Part = [kind: KeyKind, ...parts: string[]];

/** Two names together, whichever is the first name; somebody known by one name has that alone. */
function pairsOf(given: readonly string[], family: readonly string[]): string[] {
  const pairs = given.flatMap((name) => family.map((its) => [name, its].sort().join('+')));
  return once(pairs.length > 0 ? pairs : [...given, ...family]);
}

const namedIn = (pairs: readonly string[], years: readonly number[]): Part[] =>
  pairs.flatMap((pair) => years.map((year): Part => ['names-and-year', pair, String(year)]));

function partsOf(traits: Traits): Part[] {
  const { sounds, date, years, postcodes, nhsNumber, upn, schools } = traits;
  const pairs = pairsOf(traits.given.slice(0, 2), traits.family.slice(0, 3));
  const withBirth = (parts: (date: string) => Part[]) => (date ? parts(date) : []);
  return [
    ...(nhsNumber ? [['nhs-number', nhsNumber] satisfies Part] : []),
    ...(upn ? [['upn', upn] satisfies Part] : []),
    ...withBirth((born) => postcodes.map((postcode) => ['birth-and-postcode', born, postcode])),
    ...postcodes.flatMap((postcode) => sounds.map((sound): Part => ['name-and-postcode', sound, postcode])),
    ...withBirth((born) => sounds.map((sound) => ['name-and-birth', sound, born])),
    ...withBirth((born) => schools.map((school) => ['birth-and-school', born, school])),
    ...namedIn(pairs, years),
    ...pairs.flatMap((pair) => once(postcodes.map(districtOf)).map((area): Part => ['names-and-district', pair, area])),
    ...pairs.map((pair): Part => ['names', pair]),
  ];
}

function keysOf(parts: readonly Part[], authority: string, digest: Digest, most: number): PersonKey[] {
  const clear = new Map(parts.map((part) => [part.join('|'), part[0]]));
  return [...clear]
    .slice(0, most)
    .map(([text, kind]) => ({ kind, key: digest(`person|${KEYS_VERSION}|${authority}|${text}`) }));
}

/**
 * Every key under which a person stands, at most `MOST_KEYS_FILED`. They follow from the person alone and from no setting,
 * so a new version of settings leaves the register as it is.
 */
export const keysToFile = (person: PersonDetails, authority: string, digest: Digest): PersonKey[] =>
  keysOf(partsOf(traitsOf(person, writtenNames(person))), authority, digest, MOST_KEYS_FILED);

/**
 * Every key under which somebody told of may stand already, at most `MOST_KEYS_SEARCHED`, those first that few share: the
 * keys of what is told, the years on either side of a date of birth, and the other forms of their first name.
 */
export function keysToSearch(
  person: PersonDetails,
  matching: Matching,
  authority: string,
  digest: Digest,
): PersonKey[] {
  const traits = traitsOf(person, namesOf(person, matching));
  const { date, years, family } = traits;
  const born = person.birth.kind === 'exact' ? years.flatMap((year) => [year, year - 1, year + 1]) : years;
  const forms = nameWords(person.given ?? '').flatMap((word) => [...matching.formsOf(word)].map(soundOf));
  const others = once(forms)
    .filter((sound) => !traits.given.includes(sound))
    .slice(0, MOST_FORMS);
  const otherPairs = family.length > 0 ? pairsOf(others, family.slice(0, 1)) : [];
  const wide = otherPairs.map((pair): Part => ['names', pair]);
  return keysOf(
    [
      ...partsOf({ ...traits, years: born }),
      ...(date ? others.map((sound): Part => ['name-and-birth', sound, date]) : []),
      ...namedIn(otherPairs, years),
      ...wide,
    ],
    authority,
    digest,
    MOST_KEYS_SEARCHED,
  );
}

/** The people found under one key: at most one more than are read for a key, by which it is known to hold too many. */
export type KeyRead = { key: PersonKey; ids: readonly string[] };

/**
 * Whom to compare, from what was read: each once, those first whose key few share, no more than one search compares. A key
 * that holds too many says nothing of anybody, and is named, so that whoever searches can say more.
 */
export function candidatesOf(
  reads: readonly KeyRead[],
  { settings: { limits } }: Matching,
): { ids: string[]; overfull: KeyKind[] } {
  const isOver = ({ ids }: KeyRead) => ids.length > limits.perKey;
  const ids = once(reads.filter((read) => !isOver(read)).flatMap((read) => read.ids));
  return { ids: ids.slice(0, limits.compared), overfull: once(reads.filter(isOver).map(({ key }) => key.kind)) };
}
