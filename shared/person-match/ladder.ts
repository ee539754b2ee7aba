import type { PersonDetails } from '../person/person-record.ts';
import type { FieldComparison, FieldName, How } from './field-comparison.ts';
import type { Matching } from './matching.ts';

export type Tier = 'same' | 'likely' | 'possible' | 'none';

/**
 * The step of the ladder on which two records meet, from the surest down, after the public ladder of record matching in
 * children's services: all the same, a number, name and date of birth, as it sounds, a date of birth within six months,
 * and a family name, date of birth and postcode where there is no first name.
 */
export type Rung =
  | 'one-record'
  | 'all-the-same'
  | 'number-name-and-birth'
  | 'number'
  | 'name-and-birth'
  | 'sounds-alike'
  | 'birth-near'
  | 'no-given-name'
  | 'name-changed'
  | 'name-and-home'
  | 'none';

type Fields = Record<FieldName, FieldComparison>;
type Kinds = Record<'one' | 'other', PersonDetails['kind']>;

const oneOf = ({ how }: FieldComparison, ...hows: How[]): boolean => hows.includes(how);
const sure: How[] = ['same', 'part', 'form', 'other-name', 'swapped'];
const alike: How[] = [...sure, 'near', 'sound'];
const slipOfBirth: How[] = ['swapped', 'year', 'figure', 'fits'];
const sameDoor: How[] = ['home', 'postcode'];

/** What cannot be so of one person unless a record is wrong, so that a person must look. */
export const contradictions = ({ nhsNumber, upn, sex }: Fields): FieldName[] =>
  [nhsNumber, upn, sex].filter(({ how }) => how === 'differs').map(({ field }) => field);

/** The highest rung on which two records meet. */
export function rungOf(fields: Fields, kinds: Kinds): Rung {
  const { given, family, birth, address, school, nhsNumber, upn } = fields;
  const number = oneOf(nhsNumber, 'same') || oneOf(upn, 'same');
  const named = oneOf(given, ...alike) && oneOf(family, ...alike);
  const sameBirth = oneOf(birth, 'same');
  const bornAlike = sameBirth || oneOf(birth, ...slipOfBirth);
  const home = oneOf(address, ...sameDoor);
  const bothSame = oneOf(given, 'same') && oneOf(family, 'same');

  if (bothSame && sameBirth && (home || number)) return 'all-the-same';
  // Twins are often recorded with each other's number, and may be Alexander and Alexandra: only one first name will do.
  if (number && sameBirth && oneOf(given, 'same')) return 'number-name-and-birth';
  if (number && (oneOf(given, ...alike) || (oneOf(given, 'missing') && bornAlike))) return 'number';
  if (oneOf(given, ...sure) && oneOf(family, ...sure) && sameBirth) return 'name-and-birth';
  if (named && bornAlike) return 'sounds-alike';
  if (named && oneOf(birth, 'near')) return 'birth-near';
  if (oneOf(given, 'missing') && oneOf(family, ...alike) && bornAlike && home) return 'no-given-name';
  const known = home || oneOf(school, 'same') || oneOf(address, 'former');
  if (oneOf(given, 'same', 'part', 'form', 'other-name') && sameBirth && known) return 'name-changed';
  const sameKind = kinds.one === kinds.other;
  return named && oneOf(birth, 'missing') && home && sameKind ? 'name-and-home' : 'none';
}

/** The most that a rung allows: a weight alone never makes two records the same. */
const mostOn = (rung: Rung): Tier => {
  if (rung === 'all-the-same' || rung === 'number-name-and-birth') return 'same';
  return rung === 'none' ? 'possible' : 'likely';
};

const order: readonly Tier[] = ['none', 'possible', 'likely', 'same'];
const lower = (one: Tier, other: Tier): Tier => (order.indexOf(one) < order.indexOf(other) ? one : other);
export const isHigher = (one: Tier, other: Tier): boolean => order.indexOf(one) > order.indexOf(other);

/**
 * What a pair is offered as: by its weight, never above what its rung allows, and never the same while something
 * contradicts it. Nobody is ever joined by it: a person decides.
 */
export function tierOf(fields: Fields, bits: number, rung: Rung, { settings: { tiers } }: Matching): Tier {
  if (rung === 'one-record') return 'same';
  const byWeight: Tier =
    bits >= tiers.same ? 'same' : bits >= tiers.likely ? 'likely' : bits >= tiers.possible ? 'possible' : 'none';
  const most = lower(mostOn(rung), contradictions(fields).length > 0 ? 'likely' : 'same');
  return lower(byWeight, most);
}
