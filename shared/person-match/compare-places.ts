import type { PersonAddress, PersonDetails } from '../person/person-record.ts';
import { checkUprn, checkUrn } from '../person/places.ts';
import { plainText } from '../person/plain-letters.ts';
import { checkPostcode } from '../person/postcode.ts';
import { bitsOf } from '../settings/person-matching.ts';
import { type FieldComparison, found } from './field-comparison.ts';
import type { Matching } from './matching.ts';

/** An address as it is compared. A code that stands for no place is no postcode. */
type Place = { uprn?: string; postcode?: string; lines: string; numbers: string; former: boolean };

/** So many letters of an address without a postcode are enough to know it again. */
const ENOUGH_LETTERS = 10;

export function placesOf({ addresses }: Pick<PersonDetails, 'addresses'>): Place[] {
  return addresses.flatMap((address: PersonAddress) => {
    const postcode = checkPostcode(address.postcode ?? '');
    const uprn = checkUprn(address.uprn ?? '');
    const lines = plainText(address.lines ?? '');
    if (!postcode.valid && !uprn.valid && lines.length < ENOUGH_LETTERS) return [];
    const numbers = (address.lines ?? '').toLowerCase().match(/\d+[a-z]?\b/g) ?? [];
    return {
      ...(postcode.valid && { postcode: postcode.value }),
      ...(uprn.valid && { uprn: uprn.value }),
      lines,
      numbers: numbers.toSorted().join(' '),
      former: address.former,
    };
  });
}

/** The part of a postcode that names a district: WR5 of WR5 2NP. */
export const districtOf = (postcode: string): string => postcode.split(' ')[0] ?? '';

const order = ['home', 'postcode', 'former', 'district', 'differs', 'missing'] as const;
type PlaceHow = (typeof order)[number];

function placeHow(one: Place, other: Place): PlaceHow {
  const sameLines = one.lines !== '' && one.lines === other.lines;
  const known = one.postcode !== undefined && other.postcode !== undefined;
  const samePostcode = known && one.postcode === other.postcode;
  const sameDoor = sameLines || (one.numbers !== '' && one.numbers === other.numbers);
  const how =
    (one.uprn !== undefined && one.uprn === other.uprn) || (samePostcode && sameDoor)
      ? 'home'
      : samePostcode || (!known && sameLines && one.lines.length >= ENOUGH_LETTERS)
        ? 'postcode'
        : known && districtOf(one.postcode ?? '') === districtOf(other.postcode ?? '')
          ? 'district'
          : known
            ? 'differs'
            : 'missing';
  const present = !one.former && !other.former;
  if (present) return how;
  // Where somebody lived once and lives no longer says nothing when it is another place.
  return how === 'home' || how === 'postcode' ? 'former' : 'missing';
}

/** Where two people live or lived: the strongest of what any two of their addresses say. */
export function compareAddresses(one: PersonDetails, other: PersonDetails, { settings }: Matching): FieldComparison {
  const theirs = placesOf(other);
  const hows = placesOf(one).flatMap((place) => theirs.map((its) => placeHow(place, its)));
  const how = order.find((each) => hows.includes(each)) ?? 'missing';
  return how === 'missing' ? found('address', how) : found('address', how, bitsOf(settings.fields.address[how]));
}

/**
 * A school by its number, and by its name where one record has no number. An academy keeps its name under a new number,
 * and two schools are called St Mary's: one name with two numbers says nothing.
 */
export function compareSchools(one: PersonDetails, other: PersonDetails, { settings }: Matching): FieldComparison {
  const [school, its] = [schoolOf(one), schoolOf(other)];
  const both = (key: 'urn' | 'name') => school[key] !== '' && its[key] !== '';
  const same = (key: 'urn' | 'name') => both(key) && school[key] === its[key];
  const sameName = same('name') && !same('urn');
  if ((!both('urn') && !both('name')) || (sameName && both('urn'))) return found('school', 'missing');
  const how = same('urn') || sameName ? 'same' : 'differs';
  return found('school', how, bitsOf(settings.fields.school[how]));
}

/** A school as it is compared: an empty text where its number or its name is not known. */
export function schoolOf({ school }: Pick<PersonDetails, 'school'>): { urn: string; name: string } {
  const urn = checkUrn(school?.urn ?? '');
  return { urn: urn.valid ? urn.value : '', name: plainText(school?.name ?? '') };
}
