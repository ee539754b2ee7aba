import type { IdentifierKind } from './question.ts';

/** An identifier as it should be kept, and whether it passed its check. One that failed is kept as typed. */
export type Checked = { readonly text: string; readonly valid: boolean };

const upnLetters = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/** Modulus 11 as the NHS Data Dictionary sets out, refusing the repeated digits that pass it by accident. */
export function isNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits) || /^(\d)\1{9}$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < 9; i += 1) sum += Number(digits[i]) * (10 - i);
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === Number(digits[9]);
}

/** The check letter of a UPN as the DfE's guide sets out. A temporary UPN may count its last letter either way. */
export function isUpn(upn: string): boolean {
  if (!/^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$/.test(upn)) return false;
  const digits = [...upn.slice(1, 12)].reduce((sum, digit, i) => sum + Number(digit) * (i + 2), 0);
  const last = upn.slice(12);
  const lastValues = /\d/.test(last) ? [Number(last)] : [upnLetters.indexOf(last), 0];
  return lastValues.some((value) => upnLetters[(digits + 13 * value) % 23] === upn[0]);
}

const postcode =
  /^(GIR ?0AA|(?:[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d|[A-HK-Y]\d\d|\d[A-HJKPSTUW]|[A-HK-Y]\d[ABEHMNPRV-Y])) ?\d[ABD-HJLNP-UW-Z]{2})$/;

const noSpaces = (typed: string): string => typed.replace(/[\s-]/g, '');

const spaced = (typed: string): string => {
  const tight = typed.replace(/\s/g, '').toUpperCase();
  return `${tight.slice(0, -3)} ${tight.slice(-3)}`;
};

const rules: Record<IdentifierKind, { tidy: (typed: string) => string; valid: (tidy: string) => boolean }> = {
  'nhs-number': { tidy: noSpaces, valid: isNhsNumber },
  upn: { tidy: (typed) => noSpaces(typed).toUpperCase(), valid: isUpn },
  postcode: { tidy: spaced, valid: (tidy) => postcode.test(tidy) },
  urn: { tidy: noSpaces, valid: (tidy) => /^[1-9]\d{5}$/.test(tidy) },
  uprn: { tidy: noSpaces, valid: (tidy) => /^[1-9]\d{0,11}$/.test(tidy) },
  ods: { tidy: (typed) => noSpaces(typed).toUpperCase(), valid: (tidy) => /^[A-HJ-NPVWY]\d{5}$/.test(tidy) },
  registration: { tidy: (typed) => typed, valid: () => true },
};

/** Checks an identifier that somebody typed: tidied when it passes, untouched when it does not. */
export function checkIdentifier(of: IdentifierKind, typed: string): Checked {
  const { tidy, valid } = rules[of];
  const tidied = tidy(typed);
  return valid(tidied) ? { text: tidied, valid: true } : { text: typed, valid: false };
}
