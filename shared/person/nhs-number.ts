import { type Check, withoutSeparators } from './check.ts';

/**
 * An NHS number: ten digits whose last is a modulus 11 check digit (NHS Data Dictionary). Spaces and hyphens are
 * dropped. Ten equal digits pass the sum but are never issued; a check digit of 10 is never issued either.
 */
export function checkNhsNumber(text: string): Check<'format' | 'repeated-digit' | 'check-digit'> {
  const value = withoutSeparators(text);
  if (!/^\d{10}$/.test(value)) return { valid: false, value: text, why: 'format' };
  if (/^(\d)\1{9}$/.test(value)) return { valid: false, value: text, why: 'repeated-digit' };
  const sum = [...value.slice(0, 9)].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0);
  const expected = (11 - (sum % 11)) % 11;
  return expected === Number(value.slice(9))
    ? { valid: true, value }
    : { valid: false, value: text, why: 'check-digit' };
}

/** A valid number in groups of 3, 3 and 4, as the NHS shows it; anything else unchanged. */
export function formatNhsNumber(text: string): string {
  const { valid, value } = checkNhsNumber(text);
  return valid ? `${value.slice(0, 3)} ${value.slice(3, 6)} ${value.slice(6)}` : text;
}
