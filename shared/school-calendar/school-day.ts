import { isBankHoliday } from '../time/bank-holidays.ts';
import { addDays, type CalendarDate, dayNumber, weekdayOf } from '../time/dates.ts';
import type { CalendarDays, Span } from './school-calendar.ts';

/** What a date is to a school. `not-known`: after or before all terms that anybody has entered. */
export type DayKind =
  | 'school-day'
  | 'inset'
  | 'weekend'
  | 'bank-holiday'
  | 'half-term'
  | 'holiday'
  | 'closure'
  | 'not-known';

const within = (date: CalendarDate, { first, last }: Span): boolean => first <= date && date <= last;

/** What a date is to a school. */
export function dayKindOf(days: CalendarDays, date: CalendarDate): DayKind {
  if (days.openDays.includes(date)) return 'school-day';
  const number = dayNumber(date);
  if (weekdayOf(number) > 5) return 'weekend';
  if (days.breaks.some((span) => within(date, span))) return 'half-term';
  if (!days.terms.some((span) => within(date, span))) {
    const known = days.terms.some(({ last }) => last < date) && days.terms.some(({ first }) => first > date);
    if (known) return 'holiday';
    return isBankHoliday(number) ? 'bank-holiday' : 'not-known';
  }
  if (isBankHoliday(number)) return 'bank-holiday';
  if (days.closures.some((closure) => closure.date === date)) return 'closure';
  return days.insetDays.includes(date) ? 'inset' : 'school-day';
}

/** Whether pupils are in school on a date. */
export const isSchoolDay = (days: CalendarDays, date: CalendarDate): boolean => dayKindOf(days, date) === 'school-day';

/** Whether staff are: on training days too. */
export const staffAreIn = (days: CalendarDays, date: CalendarDate): boolean =>
  ['school-day', 'inset'].includes(dayKindOf(days, date));

/** A school day, and whether it is only supposed to be one, because nobody has entered the terms. */
export type NextSchoolDay = { on: CalendarDate; assumed: boolean };

/** No school is shut for longer; a calendar in which it is has something wrong with it. */
const longest = 120;

/**
 * The first school day after a date. Where the terms are not known it is the next weekday that is no bank holiday: told
 * too early is better than never. The same holds of a calendar by which no day comes for months.
 */
export function nextSchoolDay(days: CalendarDays, after: CalendarDate): NextSchoolDay {
  let weekday: CalendarDate | undefined;
  for (let at = 1; at <= longest; at++) {
    const on = addDays(after, at);
    const kind = dayKindOf(days, on);
    if (kind === 'school-day') return { on, assumed: false };
    if (kind === 'not-known') return { on, assumed: true };
    if (!weekday && kind !== 'weekend' && kind !== 'bank-holiday') weekday = on;
  }
  return { on: weekday ?? addDays(after, 1), assumed: true };
}

/** How many school days lie after a date, up to and with another. Terms that are not known count as weekdays do. */
export function schoolDaysBetween(days: CalendarDays, after: CalendarDate, until: CalendarDate): number {
  let count = 0;
  for (let { on } = nextSchoolDay(days, after); on <= until; { on } = nextSchoolDay(days, on)) count += 1;
  return count;
}
