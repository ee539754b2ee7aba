import type { WorkingCalendar } from './calendar.ts';
import { type CalendarDate, dateOf, dayNumber } from './dates.ts';
import { londonDay } from './london.ts';
import { type ClosedBecause, hoursOn, isWorking, nextDay, whyClosed } from './opening-hours.ts';

/*
 * Moments are read to the whole minute, as pages show them, so that a sum shown step by step adds up exactly.
 */

const MINUTE = 60_000;

/** Whether a date counts as a working day: Monday to Friday, not a bank holiday in England. */
export const isWorkingDay = (calendar: WorkingCalendar, date: CalendarDate): boolean =>
  isWorking(calendar, dayNumber(date));

/** The n-th working day after a date, which itself is day 0 (Working Together counts "within" working days so). */
export function addWorkingDays(calendar: WorkingCalendar, date: CalendarDate, n: number): CalendarDate {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError('working days are counted in whole numbers from 0');
  let day = dayNumber(date);
  for (let left = n; left > 0; left--) day = nextDay(day, (next) => isWorking(calendar, next));
  return dateOf(day);
}

/** When a front door that is shut at `at` can be said to have received: `at` itself, or its next opening. */
export function effectiveReceipt(calendar: WorkingCalendar, at: Date): Date {
  const { day } = londonDay(at.getTime());
  const hours = hoursOn(calendar, day);
  if (hours && at.getTime() <= hours.closes) return new Date(Math.max(at.getTime(), hours.opens));
  return new Date(nextOpening(calendar, day));
}

/** Whether the office is open at a moment, and until when; or when it next opens. Shut at closing time exactly. */
export function openingAt(
  calendar: WorkingCalendar,
  at: Date,
): { open: true; closesAt: Date } | { open: false; opensAt: Date } {
  const { day } = londonDay(at.getTime());
  const hours = hoursOn(calendar, day);
  if (hours && at.getTime() < hours.opens) return { open: false, opensAt: new Date(hours.opens) };
  if (hours && at.getTime() < hours.closes) return { open: true, closesAt: new Date(hours.closes) };
  return { open: false, opensAt: new Date(nextOpening(calendar, day)) };
}

/** The moment when `minutes` of opening hours have passed since `from`. */
export function addWorkingMinutes(calendar: WorkingCalendar, from: Date, minutes: number): Date {
  if (!Number.isSafeInteger(minutes) || minutes < 0) throw new RangeError('minutes are whole numbers from 0');
  const start = wholeMinute(from);
  if (minutes === 0) return new Date(start);
  let left = minutes * MINUTE;
  for (let day = londonDay(start).day; ; day = nextDay(day, (next) => hoursOn(calendar, next) !== undefined)) {
    const hours = hoursOn(calendar, day);
    if (!hours) continue;
    const begin = Math.max(start, hours.opens);
    const available = Math.max(0, hours.closes - begin);
    if (left <= available) return new Date(begin + left);
    left -= available;
  }
}

/** Minutes of opening hours from `a` to `b`; negative when `b` is the earlier. */
export function workingMinutesBetween(calendar: WorkingCalendar, a: Date, b: Date): number {
  if (b < a) return 0 - workingMinutesBetween(calendar, b, a);
  const [from, to] = [wholeMinute(a), wholeMinute(b)];
  let total = 0;
  for (let day = londonDay(from).day; day <= londonDay(to).day; day++) total += openBetween(calendar, day, from, to);
  return total / MINUTE;
}

/** One day of a sum: the part of it that counted, or why none did. */
export type WorkingTimeStep =
  | { date: CalendarDate; from: Date; to: Date; minutes: number }
  | { date: CalendarDate; minutes: 0; closed: ClosedBecause | 'outside-hours' };

/** The sum behind `workingMinutesBetween`, day by day, first to last, so that a page can show it in words. */
export function explainWorkingTime(
  calendar: WorkingCalendar,
  from: Date,
  to: Date,
): { minutes: number; steps: WorkingTimeStep[] } {
  const [start, end] = [wholeMinute(from), wholeMinute(to)];
  const steps: WorkingTimeStep[] = [];
  for (let day = londonDay(start).day; day <= londonDay(end).day; day++) {
    const minutes = openBetween(calendar, day, start, end) / MINUTE;
    const hours = hoursOn(calendar, day);
    const date = dateOf(day);
    if (!hours || minutes === 0) {
      steps.push({ date, minutes: 0, closed: whyClosed(calendar, day) ?? 'outside-hours' });
    } else {
      const [begin, finish] = [Math.max(start, hours.opens), Math.min(end, hours.closes)];
      steps.push({ date, from: new Date(begin), to: new Date(finish), minutes });
    }
  }
  return { minutes: steps.reduce((sum, step) => sum + step.minutes, 0), steps };
}

function openBetween(calendar: WorkingCalendar, day: number, from: number, to: number): number {
  const hours = hoursOn(calendar, day);
  return hours ? Math.max(0, Math.min(to, hours.closes) - Math.max(from, hours.opens)) : 0;
}

function nextOpening(calendar: WorkingCalendar, day: number): number {
  for (let next = day; ; ) {
    next = nextDay(next, (candidate) => hoursOn(calendar, candidate) !== undefined);
    const hours = hoursOn(calendar, next);
    if (hours) return hours.opens;
  }
}

const wholeMinute = (moment: Date): number => Math.floor(moment.getTime() / MINUTE) * MINUTE;
