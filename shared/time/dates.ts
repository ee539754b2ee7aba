import * as z from 'zod';

/** A calendar date with no time and no zone: 'YYYY-MM-DD'. */
export const CalendarDate = z.iso.date();
export type CalendarDate = z.infer<typeof CalendarDate>;

/** Days since 1 January 1970 of a date in the Gregorian calendar, after Hinnant's days_from_civil. */
export function dayNumberOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

/** The year, month (1 to 12) and day of a day number; the inverse of `dayNumberOf`. */
export function yearMonthDay(dayNumber: number): { year: number; month: number; day: number } {
  const z = dayNumber + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 };
}

/** ISO weekday of a day number: 1 is Monday, 7 is Sunday. */
export const weekdayOf = (dayNumber: number): number => ((((dayNumber + 3) % 7) + 7) % 7) + 1;

/** The day number of a 'YYYY-MM-DD' date. Throws a RangeError for anything that is not a real date. */
export function dayNumber(date: CalendarDate): number {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  const day = Number(date.slice(8));
  const number = dayNumberOf(year, month, day);
  if (Number.isNaN(number) || dateOf(number) !== date) throw new RangeError('not a calendar date');
  return number;
}

/** The 'YYYY-MM-DD' date of a day number. */
export function dateOf(dayNumber: number): CalendarDate {
  const { year, month, day } = yearMonthDay(dayNumber);
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

/** The date `days` later (or earlier, when negative). */
export const addDays = (date: CalendarDate, days: number): CalendarDate => dateOf(dayNumber(date) + days);

/** The date `months` later (or earlier, when negative); a day that the month does not have becomes its last. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = yearMonthDay(dayNumber(date));
  const count = year * 12 + month - 1 + months;
  const first = (n: number) => dayNumberOf(Math.floor(n / 12), (((n % 12) + 12) % 12) + 1, 1);
  return dateOf(Math.min(first(count) + day - 1, first(count + 1) - 1));
}
