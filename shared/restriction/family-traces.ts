import type { Concern } from '../form/concern.ts';
import { nameWords, weightyWords } from '../person/name-words.ts';
import { formatPostcode } from '../person/postcode.ts';
import { splitName } from '../person/whole-name.ts';
import { CalendarDate } from '../time/dates.ts';

/** Somebody as they are told apart from others: names, the day of birth (`2017-03-05`) and where they live. */
export type Recognisable = {
  given?: string | undefined;
  family?: string | undefined;
  born?: string | undefined;
  /** The first line of the address, or the number or name of the house alone. */
  house?: string | undefined;
  postcode?: string | undefined;
};

/** More of a name is not looked at, so that nobody leaves more traces than a page has room for. */
const mostWords = 3;

const wordsOf = (name = ''): string[] => weightyWords(nameWords(name)).slice(0, mostWords);

/** The number of a house, with its letter; else the first words of its name. */
const houseOf = (line = ''): string =>
  /\d+\s?[a-z]?\b/i.exec(line)?.[0].replace(' ', '').toLowerCase() ?? wordsOf(line).join('');

/** Both names, by which alone somebody counts as meant where nobody told us on which day they were born. */
export function nameTraces({ given, family }: Recognisable): string[] {
  const [first] = wordsOf(given);
  return first ? wordsOf(family).map((word) => `named ${first} ${word}`) : [];
}

/**
 * What two tellings of one person have in common when two of their facts agree: a name and the day of birth, both names
 * and the postcode, or the house; or both names, of somebody whose day of birth is not known. Whoever shares one may be the
 * same, and somebody looks; it is no more than that.
 */
export function familyTraces(person: Recognisable): string[] {
  const { given, family, house, postcode } = person;
  const born = CalendarDate.safeParse(person.born).data;
  const [first] = wordsOf(given);
  const last = wordsOf(family);
  const place = postcode ? formatPostcode(postcode).replace(' ', '') : '';
  const number = houseOf(house);
  return [
    ...(born ? last.map((word) => `family ${word} ${born}`) : nameTraces(person)),
    ...(born && first ? [`given ${first} ${born}`] : []),
    ...(place && first ? last.map((word) => `name ${first} ${word} ${place}`) : []),
    ...(place && number ? [`house ${number} ${place}`] : []),
  ];
}

/** That somebody lives at a postcode: shared by a street, so that it keeps nobody from anything by itself. */
export const postcodeTrace = (postcode = ''): string[] => {
  const place = formatPostcode(postcode).replace(' ', '');
  return place ? [`postcode ${place}`] : [];
};

/** Everybody in a concern, as they are compared with the families of staff. Nothing of it is kept. */
export function peopleToRecognise({ children, adults, otherChildren }: Concern): Recognisable[] {
  return [
    ...children.map(({ child, 'child-home': home }) => ({
      given: child?.forename,
      family: child?.surname,
      born: child?.dateOfBirth,
      house: home?.address,
      postcode: home?.postcode,
    })),
    ...adults.map(({ adult, 'adult-contact': at }) => ({
      ...splitName(adult?.name ?? ''),
      born: adult?.dateOfBirth,
      house: at?.address,
      postcode: at?.postcode,
    })),
    ...otherChildren.map(({ 'other-child': child }) => ({
      ...splitName(child?.name ?? ''),
      born: child?.dateOfBirth,
    })),
  ];
}
