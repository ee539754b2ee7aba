import * as z from 'zod';
import type { WorkingCalendar } from '../time/calendar.ts';
import { addDays, addMonths, CalendarDate, dateOf, dayNumber } from '../time/dates.ts';
import { isWorking, nextDay } from '../time/opening-hours.ts';

/** Why the clock of a request stands still: we have asked who somebody is, or what they mean. */
export const pauseReasons = ['identity', 'clarification'] as const;

/** From the day that it was asked until the day that it came; `to` is absent while it is awaited. */
export const Pause = z.object({ why: z.enum(pauseReasons), from: CalendarDate, to: CalendarDate.optional() });
export type Pause = z.infer<typeof Pause>;

/** What the time of a request follows from. `pauses`: one after another, none before the end of the one before it. */
export type Timed = { came: CalendarDate; extended: boolean; pauses: readonly Pause[] };

export const pauseOf = ({ pauses }: Pick<Timed, 'pauses'>): Pause | undefined => pauses.find(({ to }) => !to);

/** Whole days for which the clock has stood still by a day. */
export const pausedDays = ({ pauses }: Pick<Timed, 'pauses'>, today: CalendarDate): number =>
  pauses.reduce((days, { from, to = today }) => days + Math.max(0, dayNumber(to) - dayNumber(from)), 0);

/**
 * The day by which a request is to be answered, as it stands on a day: the date of its coming in the next month, whether
 * or not that was a working day; the last of the month where there is no such date; two months later once it was extended;
 * moved by the days of its pauses; and the next working day where it falls on a weekend or bank holiday. After the
 * Information Commissioner's guide to the right of access, on article 12 of the UK GDPR.
 */
export function dueDay(timed: Timed, calendar: WorkingCalendar, today: CalendarDate): CalendarDate {
  const month = addMonths(timed.came, timed.extended ? 3 : 1);
  const day = dayNumber(addDays(month, pausedDays(timed, today)));
  return dateOf(isWorking(calendar, day) ? day : nextDay(day, (next) => isWorking(calendar, next)));
}

/** How a request stands to its time: with the day it is due, and whether that is over or stands still. */
export function stands(timed: Timed, calendar: WorkingCalendar, today: CalendarDate) {
  const due = dueDay(timed, calendar, today);
  const paused = pauseOf(timed);
  return { due, paused, late: !paused && today > due };
}
