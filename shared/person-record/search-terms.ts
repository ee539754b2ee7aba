import { limits } from '../form/limits.ts';
import { cleaned } from '../form/patterns.ts';
import { checkNhsNumber } from '../person/nhs-number.ts';
import { PersonDetails } from '../person/person-record.ts';
import { checkPostcode } from '../person/postcode.ts';
import { checkUpn } from '../person/upn.ts';
import { ok, type Problem, type Result, refuse } from '../result.ts';
import { CalendarDate } from '../time/dates.ts';

export const searchFields = [
  'given',
  'family',
  'birth-day',
  'birth-month',
  'birth-year',
  'postcode',
  'nhsNumber',
  'upn',
] as const;
/** What somebody typed to find a person, as they typed it. */
export type SearchTerms = Record<(typeof searchFields)[number], string>;

/** The part of a postcode before its space, which is all that people often know. */
const DISTRICT = /^[A-PR-UWYZ](?:\d{1,2}|\d[A-HJKPSTUW]|[A-HK-Y]\d{1,2}|[A-HK-Y]\d[ABEHMNPRV-Y])$/;

/** One letter is no name, but where one sign is a whole name, as in Chinese. */
const isName = (text: string): boolean => (text.match(/\p{L}/gu) ?? []).length >= 2 || /\p{Script=Han}/u.test(text);

function nameProblem(text: string): string | undefined {
  if (text === '') return undefined;
  if (text.length > limits.shortText) return 'too-long';
  if (/[*%?_^$[\]{}\\]/.test(text)) return 'wildcard';
  return isName(text) ? undefined : 'too-short';
}

/** A date as it was typed. One whose month can only be a day is taken with both changed over. */
function birthIn(terms: SearchTerms, today: CalendarDate): { date?: CalendarDate; code?: string } {
  const [day, month, year] = [terms['birth-day'], terms['birth-month'], terms['birth-year']];
  if (!day && !month && !year) return {};
  if (![day, month].every((part) => /^\d{1,2}$/.test(part)) || !/^\d{4}$/.test(year)) return { code: 'not-a-date' };
  const [d, m] = Number(month) > 12 && Number(day) <= 12 ? [month, day] : [day, month];
  const date = CalendarDate.safeParse(`${year}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`);
  if (!date.success || Number(year) < 1900) return { code: 'not-a-date' };
  return date.data > today ? { code: 'in-future' } : { date: date.data };
}

/** A postcode, or the beginning of one, which then stands for a place in its district where nobody lives. */
function postcodeIn(text: string): { postcode?: string; code?: string } {
  if (text === '') return {};
  const whole = checkPostcode(text);
  if (whole.valid) return { postcode: whole.value };
  const district = text.replaceAll(' ', '').toUpperCase();
  return DISTRICT.test(district) ? { postcode: `${district} 0AA` } : { code: 'not-a-postcode' };
}

/**
 * Reads what somebody typed to find a person. A search is for somebody: it takes a number, or a name with something
 * beside it, and never one letter, a sign that stands for any, or nothing.
 */
export function readSearch(typed: SearchTerms, today: CalendarDate): Result<PersonDetails> {
  const terms: SearchTerms = { ...typed };
  for (const field of searchFields) terms[field] = cleaned(typed[field]).trim();
  const { given, family } = terms;
  const birth = birthIn(terms, today);
  const place = postcodeIn(terms.postcode);
  const [nhs, upn] = [checkNhsNumber(terms.nhsNumber), checkUpn(terms.upn)];
  const wrong: Record<string, string | undefined> = {
    given: nameProblem(given),
    family: nameProblem(family),
    birth: birth.code,
    postcode: place.code,
    nhsNumber: terms.nhsNumber !== '' && !nhs.valid ? 'not-a-number' : undefined,
    upn: terms.upn !== '' && !upn.valid ? 'not-a-number' : undefined,
  };
  const problems = Object.entries(wrong).flatMap(([field, code]): Problem[] => (code ? [{ field, code }] : []));
  if (problems.length > 0) return refuse({ kind: 'invalid', problems });
  const numbered = terms.nhsNumber !== '' || terms.upn !== '';
  const said = [given, family, birth.date, place.postcode].filter((part) => part !== undefined && part !== '');
  if (!numbered && (said.length < 2 || (given === '' && family === ''))) {
    const nothing = said.length === 0;
    return refuse({ kind: 'invalid', problems: [{ field: 'family', code: nothing ? 'nothing' : 'not-enough' }] });
  }
  return ok(
    PersonDetails.parse({
      kind: 'child',
      ...(given && { given }),
      ...(family && { family }),
      birth: birth.date ? { kind: 'exact', date: birth.date } : { kind: 'not-known' },
      ...(nhs.valid && { nhsNumber: nhs.value }),
      ...(upn.valid && { upn: upn.value }),
      addresses: place.postcode ? [{ postcode: place.postcode }] : [],
    }),
  );
}
