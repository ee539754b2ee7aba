import { type Birth, bornBetween } from '../person/birth.ts';
import { nameWords, weightyWords } from '../person/name-words.ts';
import { checkNhsNumber } from '../person/nhs-number.ts';
import type { PersonDetails } from '../person/person-record.ts';
import { soundOf } from '../person/sound.ts';
import { checkUpn } from '../person/upn.ts';
import { addDays } from '../time/dates.ts';
import { DAYS_AFTER_EXPECTED, DAYS_BEFORE_EXPECTED } from './compare-births.ts';
import { placesOf, schoolOf } from './compare-places.ts';

/** So many sounds of one person's names, present and other, and so many of their addresses, count. */
const MOST_SOUNDS = 8;
const MOST_ADDRESSES = 2;
/** A birth that is known in part stands under the years it may be in, if they are so few. */
const MOST_YEARS = 4;

/** What of a person others may have in common with them, each roughly, so that a slip does not part them. */
export type Traits = {
  given: string[];
  family: string[];
  /** How every name sounds, the family name first. */
  sounds: string[];
  date?: string;
  years: number[];
  postcodes: string[];
  nhsNumber?: string;
  upn?: string;
  schools: string[];
};

/** Each once, in their order. */
export const once = <T>(all: readonly T[]): T[] => [...new Set(all)];

/** How a name sounds: each weighty word, and all in one, for people write "Mary Anne" and "Maryanne". */
export function soundsOf(words: readonly string[]): string[] {
  const whole = words.length > 1 ? [words.join('')] : [];
  return once([...weightyWords(words).slice(0, 2), ...whole].map(soundOf));
}

const yearOf = (date: string): number => Number(date.slice(0, 4));

function yearsOf(birth: Birth): number[] {
  if (birth.kind === 'expected') {
    return once([-DAYS_BEFORE_EXPECTED, 0, DAYS_AFTER_EXPECTED].map((days) => yearOf(addDays(birth.date, days))));
  }
  const range = bornBetween(birth);
  if (!range) return [];
  const [first, last] = [yearOf(range.earliest), yearOf(range.latest)];
  return last - first < MOST_YEARS ? Array.from({ length: last - first + 1 }, (_, at) => first + at) : [];
}

/** A date in which day and month may have changed places. */
const anyOrder = (date: string): string => {
  const [year = '', ...monthAndDay] = date.split('-');
  return [year, ...monthAndDay.sort()].join('-');
};

/** The traits of a person by the words of their names. */
export function traitsOf(
  person: PersonDetails,
  names: { given: string[]; family: string[]; others: string[][] },
): Traits {
  const [given, family] = [soundsOf(names.given), soundsOf(names.family)];
  const nhs = checkNhsNumber(person.nhsNumber ?? '');
  const upn = checkUpn(person.upn ?? '');
  const { urn, name } = schoolOf(person);
  const postcodes = placesOf(person)
    .toSorted((one, other) => Number(one.former) - Number(other.former))
    .flatMap(({ postcode }) => postcode ?? []);
  return {
    given,
    family,
    sounds: once([...family, ...given, ...names.others.flatMap(soundsOf)]).slice(0, MOST_SOUNDS),
    ...(person.birth.kind === 'exact' && { date: anyOrder(person.birth.date) }),
    years: yearsOf(person.birth),
    postcodes: once(postcodes).slice(0, MOST_ADDRESSES),
    ...(nhs.valid && { nhsNumber: nhs.value }),
    ...(upn.valid && { upn: upn.value }),
    schools: [urn, name].filter((school) => school !== ''),
  };
}

/** The names as they are written, whatever the settings say of some of them. */
export const writtenNames = ({ given = '', family = '', otherNames }: PersonDetails) => ({
  given: nameWords(given),
  family: nameWords(family),
  others: otherNames.map(nameWords),
});
