import { momentOn } from '../school-calendar/arrive-before.ts';
import type { CalendarDays } from '../school-calendar/school-calendar.ts';
import { isSchoolDay, nextSchoolDay } from '../school-calendar/school-day.ts';
import { isBankHoliday } from '../time/bank-holidays.ts';
import { addDays, type CalendarDate, dayNumber, weekdayOf } from '../time/dates.ts';
import { localDate } from '../time/london.ts';

const isWeekday = (date: CalendarDate): boolean => weekdayOf(dayNumber(date)) <= 5 && !isBankHoliday(dayNumber(date));

/** After this time of a day the board of the morning is over, and what comes in stands on the next one. */
const boardEnds = '12:00';

/**
 * The day on whose board something that comes in now stands first: the next school day of the council, or in its holidays
 * the next weekday, because the officer works then too. So one board has all that came since the school day before.
 */
export function boardDayOf(council: CalendarDays, now: Date): CalendarDate {
  const today = localDate(now);
  const from = now < momentOn(today, boardEnds) ? addDays(today, -1) : today;
  const { on } = nextSchoolDay(council, from);
  for (let date = addDays(from, 1); date < on; date = addDays(date, 1)) if (isWeekday(date)) return date;
  return on;
}

/** The board on which something that is not over stands now: its own, or the first that is not over. */
export function boardBy(boardOn: CalendarDate, now: Date, council: CalendarDays): CalendarDate {
  let on = boardOn;
  while (on < localDate(now)) on = boardAfter(on, council);
  return on;
}

/** The board after one: the next weekday. */
export function boardAfter(date: CalendarDate, council: CalendarDays): CalendarDate {
  let next = addDays(date, 1);
  while (!isWeekday(next) && !isSchoolDay(council, next)) next = addDays(next, 1);
  return next;
}
