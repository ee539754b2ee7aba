import * as z from 'zod';
import type { WorkingCalendar } from './calendar.ts';
import { dateOf, dayNumber } from './dates.ts';
import { localDate, londonDay, londonInstant } from './london.ts';
import { hoursOn, isWorking, nextDay, usualHours } from './opening-hours.ts';
import { addWorkingDays, addWorkingMinutes, effectiveReceipt, workingMinutesBetween } from './working-time.ts';

const MINUTE = 60_000;

const common = {
  code: z.string().min(1).max(64),
  mayPause: z.boolean().default(true),
  /** What the pauses of one clock may come to, after which it runs on by itself. */
  maximumPauseWorkingDays: z.int().nonnegative().default(1),
  /** Shown amber from so many minutes before it is due. */
  amberAtMinutes: z.int().nonnegative().optional(),
};

/**
 * How long something may take. Rule A: working days counted from the date of receipt, whatever the hour; rule B: from
 * the first opening after receipt. Both fall due at closing time. `runsPastClosing`: once begun on a working day, the
 * minutes run on when the office closes.
 */
export const ClockPolicy = z.discriminatedUnion('kind', [
  z.object({
    ...common,
    kind: z.literal('working-days'),
    days: z.int().positive().max(400),
    rule: z.enum(['A', 'B']),
  }),
  z.object({
    ...common,
    kind: z.literal('working-minutes'),
    minutes: z.int().positive().max(200_000),
    runsPastClosing: z.boolean().default(false),
  }),
]);
export type ClockPolicy = z.infer<typeof ClockPolicy>;

/** When something received at `receivedAt` falls due, if its clock never pauses. */
export function dueFrom(policy: ClockPolicy, calendar: WorkingCalendar, receivedAt: Date): Date {
  if (policy.kind === 'working-minutes') {
    return moveDue(policy, calendar, effectiveReceipt(calendar, receivedAt), policy.minutes);
  }
  if (policy.rule === 'A') {
    const day = dayNumber(addWorkingDays(calendar, localDate(receivedAt), policy.days));
    return new Date(usualHours(calendar, day)?.closes ?? noHours(day));
  }
  const day = openDaysLater(calendar, londonDay(effectiveReceipt(calendar, receivedAt).getTime()).day, policy.days);
  return new Date(hoursOn(calendar, day)?.closes ?? noHours(day));
}

/** A due time moved on by minutes, counted as its policy counts them. */
export function moveDue(policy: ClockPolicy, calendar: WorkingCalendar, due: Date, minutes: number): Date {
  if (!runsOn(policy)) return addWorkingMinutes(calendar, due, minutes);
  return new Date((Math.floor(due.getTime() / MINUTE) + minutes) * MINUTE);
}

/** Whole minutes from one moment to a later one, counted as the policy counts them. */
export function minutesUnder(policy: ClockPolicy, calendar: WorkingCalendar, from: Date, to: Date): number {
  if (!runsOn(policy)) return workingMinutesBetween(calendar, from, to);
  return Math.floor(to.getTime() / MINUTE) - Math.floor(from.getTime() / MINUTE);
}

/** The same time of day `n` open working days after a moment (or after the opening that follows it). */
export function sameTimeLater(calendar: WorkingCalendar, at: Date, n: number): Date {
  const { day, minute } = londonDay(effectiveReceipt(calendar, at).getTime());
  const later = openDaysLater(calendar, day, n);
  const hours = hoursOn(calendar, later);
  if (!hours) return noHours(later);
  return new Date(Math.min(Math.max(londonInstant(later, minute), hours.opens), hours.closes));
}

const runsOn = (policy: ClockPolicy): boolean => policy.kind === 'working-minutes' && policy.runsPastClosing;

function openDaysLater(calendar: WorkingCalendar, from: number, n: number): number {
  let day = from;
  for (let left = n; left > 0; left--) {
    day = nextDay(day, (next) => isWorking(calendar, next) && hoursOn(calendar, next) !== undefined);
  }
  return day;
}

function noHours(day: number): never {
  throw new RangeError(`a working day without hours: ${dateOf(day)}`);
}
