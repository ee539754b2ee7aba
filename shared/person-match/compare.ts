import type { PersonDetails, PersonRecord } from '../person/person-record.ts';
import { compareBirths } from './compare-births.ts';
import { compareNames, namesOf } from './compare-names.ts';
import { compareNhsNumbers, compareSexes, compareUpns } from './compare-numbers.ts';
import { compareAddresses, compareSchools } from './compare-places.ts';
import type { FieldComparison, FieldName } from './field-comparison.ts';
import { contradictions, type Rung, rungOf, type Tier, tierOf } from './ladder.ts';
import type { Matching } from './matching.ts';

/** Two records compared. `bits`: the sum of the weights of all fields; `against`: fields that a person must look at. */
export type Comparison = {
  tier: Tier;
  rung: Rung;
  bits: number;
  fields: readonly FieldComparison[];
  against: readonly FieldName[];
};

const isOneRecord = (one: PersonDetails | PersonRecord, other: PersonDetails | PersonRecord): boolean =>
  'id' in one && 'id' in other && one.id === other.id;

/**
 * How far two records are of one person, field by field. It is the same whichever comes first. A record compared with
 * itself is the same by its id; without ids, two that say too little to tell namesakes apart are likely at most.
 */
export function comparePeople(
  one: PersonDetails | PersonRecord,
  other: PersonDetails | PersonRecord,
  matching: Matching,
): Comparison {
  const [given, family] = compareNames(namesOf(one, matching), namesOf(other, matching), matching);
  const fields = {
    given,
    family,
    birth: compareBirths(one.birth, other.birth, matching),
    sex: compareSexes(one, other, matching),
    nhsNumber: compareNhsNumbers(one, other, matching),
    upn: compareUpns(one, other, matching),
    address: compareAddresses(one, other, matching),
    school: compareSchools(one, other, matching),
  };
  const all = Object.values(fields);
  const bits = all.reduce((sum, field) => sum + field.bits, 0);
  const rung = isOneRecord(one, other) ? 'one-record' : rungOf(fields, { one: one.kind, other: other.kind });
  return { tier: tierOf(fields, bits, rung, matching), rung, bits, fields: all, against: contradictions(fields) };
}
