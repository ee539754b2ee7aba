import { dayNumberOf, yearMonthDay } from '../time/dates.ts';

/** Whether a day of the calendar exists; a year before 1900 or after 2100 is taken to be a slip. */
export function isCalendarDate(year: number, month: number, day: number): boolean {
  if (!(year >= 1900 && year <= 2100)) return false;
  const real = yearMonthDay(dayNumberOf(year, month, day));
  return real.year === year && real.month === month && real.day === day;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** An ISO date of as much as is known. */
export const isoDate = (year: number, month?: number, day?: number): string =>
  [String(year), ...(month === undefined ? [] : [two(month)]), ...(day === undefined ? [] : [two(day)])].join('-');

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A month as a number from 1, from digits or an English name, short or whole; undefined when it is neither. */
export function monthNumber(typed: string): number | undefined {
  if (/^\d{1,2}$/.test(typed)) return Number(typed);
  const index = months.indexOf(typed.slice(0, 3).toLowerCase());
  return index === -1 ? undefined : index + 1;
}
