import { type Check, withoutSpaces } from './check.ts';

const checkAgainst =
  (pattern: RegExp) =>
  (text: string): Check<'format'> => {
    const value = withoutSpaces(text).toUpperCase();
    return pattern.test(value) ? { valid: true, value } : { valid: false, value: text, why: 'format' };
  };

/** A school's unique reference number in Get Information about Schools. An academy conversion brings a new one. */
export const checkUrn = checkAgainst(/^[1-9]\d{5}$/);

/** A property's unique reference number (GeoPlace): a string, for it may be longer than a number is exact. */
export const checkUprn = checkAgainst(/^[1-9]\d{0,11}$/);

/** An Office for National Statistics code of a local authority. */
export const checkOnsCode = checkAgainst(/^[ENSW]\d{8}$/);

/** A Social Work England registration number. */
export const checkSocialWorkNumber = checkAgainst(/^SW\d{1,10}$/);

/** The usual shape of a GP practice's ODS code. Newer codes may look otherwise, so this is no more than a hint. */
export const checkOdsCode = checkAgainst(/^[A-HJ-NPVWY]\d{5}$/);

/** A school's DfE number, shown as local authority/establishment. */
export function checkDfeNumber(text: string): Check<'format'> {
  const value = withoutSpaces(text);
  if (!/^\d{3}\/?\d{4}$/.test(value)) return { valid: false, value: text, why: 'format' };
  return { valid: true, value: `${value.slice(0, 3)}/${value.slice(-4)}` };
}
