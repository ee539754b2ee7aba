import { type Check, withoutSpaces } from './check.ts';

const POSTCODE =
  /^(GIR0AA|[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d|[A-HK-Y]\d\d|\d[A-HJKPSTUW]|[A-HK-Y]\d[ABEHMNPRV-Y])\d[ABD-HJLNP-UW-Z]{2})$/;

/** The NHS's codes for no fixed abode and address not known (NHS Postcode Directory). */
const NO_PLACE = /^ZZ993[A-Z]{2}$/;

/**
 * A UK postcode by its shape (BS 7666), in capitals with one space. The codes that stand for no place are valid only
 * where the address is said to be no fixed abode or not known (`noPlace`).
 */
export function checkPostcode(text: string, { noPlace = false } = {}): Check<'format' | 'no-place'> {
  const value = withoutSpaces(text).toUpperCase();
  if (POSTCODE.test(value) || (noPlace && NO_PLACE.test(value))) return { valid: true, value: spaced(value) };
  return { valid: false, value: text, why: NO_PLACE.test(value) ? 'no-place' : 'format' };
}

/** A valid postcode in capitals with one space; anything else unchanged. */
export const formatPostcode = (text: string): string => checkPostcode(text, { noPlace: true }).value;

const spaced = (value: string): string => `${value.slice(0, -3)} ${value.slice(-3)}`;
