import { checkNhsNumber } from '../person/nhs-number.ts';
import type { PersonDetails } from '../person/person-record.ts';
import { checkUpn } from '../person/upn.ts';
import { bitsOf } from '../settings/person-matching.ts';
import { type FieldComparison, found } from './field-comparison.ts';
import type { Matching } from './matching.ts';

/** NHS numbers that fit their check digit. One that does not was mistyped, and says nothing. */
export function compareNhsNumbers(one: PersonDetails, other: PersonDetails, { settings }: Matching): FieldComparison {
  if (one.nhsNumber === undefined || other.nhsNumber === undefined) return found('nhsNumber', 'missing');
  const [number, its] = [checkNhsNumber(one.nhsNumber), checkNhsNumber(other.nhsNumber)];
  if (!number.valid || !its.valid) return found('nhsNumber', 'not-valid');
  const how = number.value === its.value ? 'same' : 'differs';
  return found('nhsNumber', how, bitsOf(settings.fields.nhsNumber[how]));
}

/** Unique pupil numbers. A temporary one is given up for a permanent one, so that it differs says nothing. */
export function compareUpns(one: PersonDetails, other: PersonDetails, { settings }: Matching): FieldComparison {
  if (one.upn === undefined || other.upn === undefined) return found('upn', 'missing');
  const [number, its] = [checkUpn(one.upn), checkUpn(other.upn)];
  if (!number.valid || !its.valid) return found('upn', 'not-valid');
  if (number.value === its.value) return found('upn', 'same', bitsOf(settings.fields.upn.same));
  const temporary = number.kind === 'temporary' || its.kind === 'temporary';
  return temporary ? found('upn', 'temporary') : found('upn', 'differs', bitsOf(settings.fields.upn.differs));
}

/** Sex as recorded; "not known", which every child not yet born has, says nothing. */
export function compareSexes(one: PersonDetails, other: PersonDetails, { settings }: Matching): FieldComparison {
  const known = ({ sex }: PersonDetails) => sex !== undefined && sex !== 'U';
  if (!known(one) || !known(other)) return found('sex', 'missing');
  const how = one.sex === other.sex ? 'same' : 'differs';
  return found('sex', how, bitsOf(settings.fields.sex[how]));
}
