import * as z from 'zod';
import { limits } from '../form/limits.ts';
import { nameWords } from '../person/name-words.ts';
import { checkNhsNumber } from '../person/nhs-number.ts';
import type { PersonDetails } from '../person/person-record.ts';
import { checkPostcode } from '../person/postcode.ts';
import { checkUpn } from '../person/upn.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { OpenCheckSettings } from '../settings/open-check.ts';
import { CalendarDate, dateOf, dayNumber, yearMonthDay } from '../time/dates.ts';
import type { AskedAfter } from './open-check.ts';

/** Social care may work with a young person until they are 25. */
const oldest = 26;
/** Signs that stand for any letter: whoever types one is looking for more than one child. */
const wildcard = /[*?%_]/;

const isName = (text: string) => text.length >= 2 && !wildcard.test(text) && nameWords(text).join('').length >= 2;

const name = (max = 100) =>
  z
    .string()
    .trim()
    .min(1, { error: 'missing' })
    .max(max, { error: 'too-long' })
    .refine((text) => text === '' || text.length > max || isName(text), { error: 'not-a-name' });

const identifier = (check: (text: string) => { valid: boolean; value: string }) =>
  z
    .string()
    .trim()
    .max(limits.identifier, { error: 'not-valid' })
    .refine((text) => text === '' || check(text).valid, { error: 'not-valid' })
    .transform((text) => (text === '' ? undefined : check(text).value));

const noDate = { error: 'missing' };

/** The form of a check, as it is typed. `today` is the day in London. */
const askWhetherOpen = (settings: OpenCheckSettings, today: CalendarDate) =>
  z.object({
    purpose: z.enum(
      settings.purposes.map(({ code }) => code),
      noDate,
    ),
    why: z.string().trim().min(10, { error: 'missing' }).max(limits.mediumText, { error: 'too-long' }),
    relationship: z.enum(
      settings.relationships.map(({ code }) => code),
      noDate,
    ),
    given: name(),
    family: name(),
    dateOfBirth: z
      .string()
      .trim()
      .transform((text, context) => bornOn(text, today, context)),
    postcode: identifier(checkPostcode),
    nhsNumber: identifier(checkNhsNumber),
    upn: identifier(checkUpn),
  });
export type AskWhetherOpen = z.infer<ReturnType<typeof askWhetherOpen>>;

/** What a form of a check asks, or all that is wrong with it: also that nothing but name and date of birth is given. */
export function readCheck(
  typed: Readonly<Record<string, string>>,
  settings: OpenCheckSettings,
  today: CalendarDate,
): Result<AskWhetherOpen> {
  const asked = askWhetherOpen(settings, today).safeParse(typed);
  const given = (['postcode', 'nhsNumber', 'upn'] as const).some((name) => (typed[name] ?? '').trim() !== '');
  if (asked.success && given) return ok(asked.data);
  const problems = asked.error?.issues.map(({ path, message }) => ({ field: path.join('.'), code: message })) ?? [];
  return refuse({
    kind: 'invalid',
    problems: given ? problems : [...problems, { field: 'postcode', code: 'one-more' }],
  });
}

/** A date of birth as it is typed in three boxes, joined as year-month-day; it may be nobody's who is not yet born. */
function bornOn(text: string, today: CalendarDate, context: z.RefinementCtx<string>): CalendarDate {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  const date = CalendarDate.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  const problem = !/\d/.test(text)
    ? 'missing'
    : !date.success
      ? 'not-a-date'
      : date.data > today
        ? 'born-in-future'
        : date.data < yearsBefore(today, oldest)
          ? 'not-a-child'
          : undefined;
  if (!problem && date.success) return date.data;
  context.addIssue({ code: 'custom', message: problem ?? 'not-a-date' });
  return z.NEVER;
}

function yearsBefore(date: CalendarDate, years: number): CalendarDate {
  const { year, month, day } = yearMonthDay(dayNumber(date));
  return dateOf(dayNumber(`${String(year - years)}-${String(month).padStart(2, '0')}-01`) + Math.min(day, 28) - 1);
}

/** Whom a check asks after, as they may be compared with the children whom we have. */
export const detailsOf = ({ given, family, dateOfBirth, postcode, nhsNumber, upn }: AskedAfter): PersonDetails => ({
  kind: 'child',
  ...{ given, family, otherNames: [] },
  birth: { kind: 'exact', date: dateOfBirth },
  addresses: postcode ? [{ postcode, former: false }] : [],
  ...(nhsNumber && { nhsNumber }),
  ...(upn && { upn }),
});
