import { type Check, withoutSeparators } from './check.ts';

type Why = 'format' | 'local-authority' | 'check-letter';
type Found = { kind: 'permanent' } | { kind: 'temporary'; rule: 'letter-value' | 'letter-as-zero' };

/** The letters of a UPN by value: I, O and S are never used. */
const LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/**
 * Local authority and pseudo codes that the children's social care census accepts in a UPN, and 942 and 943, the
 * authorities that replaced Cumbria in 2023.
 */
const AUTHORITIES = `001-005 201-213 301-320 330-336 340-344 350-359 370-373 380-384 390-394 420 660-681 701-708
  800-803 805-808 810-813 815 816 820-823 825 826 830 831 835-841 845 846 850-852 855-857 860 861 865-896 908 909 916
  919 921 925 926 928 929 931 933 935-938 940-943`
  .split(/\s+/)
  .map((range) => range.split('-').map(Number));

/**
 * A unique pupil number: check letter, local authority, school, year and serial (Department for Education, Unique
 * pupil numbers guide). A temporary one ends in a letter, which systems value by its place or as zero: either will do.
 */
export function checkUpn(text: string): Check<Why, Found> {
  const value = withoutSeparators(text).toUpperCase();
  const no = (why: Why) => ({ valid: false, value: text, why }) as const;
  if (!/^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$/.test(value)) return no('format');
  const temporary = /\D$/.test(value);
  const last = temporary ? LETTERS.indexOf(value.slice(-1)) : Number(value.slice(-1));
  const byValue = checkLetter(value, last) === value[0];
  const asZero = temporary && checkLetter(value, 0) === value[0];
  if (!byValue && !asZero) return no('check-letter');
  if (!knownAuthority(Number(value.slice(1, 4)))) return no('local-authority');
  if (!temporary) return { valid: true, value, kind: 'permanent' };
  return { valid: true, value, kind: 'temporary', rule: byValue ? 'letter-value' : 'letter-as-zero' };
}

/** Weighted sum of characters 2 to 13, each times its position, modulo 23. */
function checkLetter(upn: string, last: number): string | undefined {
  const middle = [...upn.slice(1, 12)].reduce((sum, digit, index) => sum + Number(digit) * (index + 2), 0);
  return LETTERS[(middle + last * 13) % 23];
}

const knownAuthority = (code: number): boolean =>
  AUTHORITIES.some(([first = 0, last = first]) => code >= first && code <= last);
