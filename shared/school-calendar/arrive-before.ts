import { addDays, type CalendarDate, dayNumber, weekdayOf } from '../time/dates.ts';
import { localDate, londonDay, londonInstant } from '../time/london.ts';
import type { CalendarDays } from './school-calendar.ts';
import { dayKindOf, nextSchoolDay, staffAreIn } from './school-day.ts';

/**
 * The moment before which a notice must have arrived, on London's clocks: `on` the next day on which pupils come.
 * `holiday`: the school is shut for more than nights and weekends until then, so that whoever it has named for the holidays
 * is told now and the school again on the first day. `assumed`: nobody has entered its terms.
 */
export type ArriveBefore = { on: CalendarDate; at: Date; holiday: boolean; assumed: boolean };

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** A time of day on a date, on London's clocks, as a moment. */
export const momentOn = (date: CalendarDate, time: string): Date =>
  new Date(londonInstant(dayNumber(date), minuteOf(time)));

/** When pupils go home where a school has not said. */
const usualClose = '15:30';

/** Kinds of day on which nobody reads the post of a school. */
const shut: readonly string[] = ['half-term', 'holiday'];

function isShutUntil(days: CalendarDays, from: CalendarDate, until: CalendarDate): boolean {
  for (let date = from; date < until; date = addDays(date, 1)) {
    if (weekdayOf(dayNumber(date)) <= 5 && shut.includes(dayKindOf(days, date))) return true;
  }
  return false;
}

/**
 * By when a school must have been told of what is sent now: before the start (`startsAt`, such as `08:00`) of its next
 * school day, which is today while today has not begun. Staff who are in this afternoon read it today, though a holiday
 * begins tonight.
 */
export function arriveBefore(days: CalendarDays, now: Date, startsAt: string): ArriveBefore {
  const today = localDate(now);
  const { minute } = londonDay(now.getTime());
  const begun = momentOn(today, startsAt) <= now;
  const next = nextSchoolDay(days, begun ? today : addDays(today, -1));
  const staffToday = staffAreIn(days, today) && minute < minuteOf(days.closesAt ?? usualClose);
  return {
    ...next,
    at: momentOn(next.on, startsAt),
    holiday: !staffToday && isShutUntil(days, today, next.on),
  };
}
