import type { Check } from '../person/check.ts';
import { checkNhsNumber } from '../person/nhs-number.ts';
import { checkOdsCode, checkUprn, checkUrn } from '../person/places.ts';
import { checkPostcode } from '../person/postcode.ts';
import { checkUpn } from '../person/upn.ts';
import type { IdentifierKind } from './question.ts';

/** How each kind of identifier is checked: tidied when it passes, kept as typed when it does not. */
export const identifierChecks: Record<IdentifierKind, (typed: string) => Check<string>> = {
  'nhs-number': checkNhsNumber,
  upn: checkUpn,
  postcode: checkPostcode,
  urn: checkUrn,
  uprn: checkUprn,
  ods: checkOdsCode,
};
