import type { DomesticAbuse } from '../settings/domestic-abuse.ts';
import type { WorkingCalendar } from '../time/calendar.ts';
import { type CalendarDate, dateOf, dayNumber } from '../time/dates.ts';
import { londonDay, londonInstant } from '../time/london.ts';
import { hoursOn, isWorking, nextDay } from '../time/opening-hours.ts';

const minutesOf = (time: string): number => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
};

/** When the triage of a day begins. */
export const sittingAt = ({ at }: DomesticAbuse['meeting'], on: CalendarDate): Date =>
  new Date(londonInstant(dayNumber(on), minutesOf(at)));

/**
 * The day of the first meeting that begins after a moment: every working day on which the office opens, so that Monday
 * takes what came from Friday's meeting on.
 */
export function nextSitting(calendar: WorkingCalendar, { at }: DomesticAbuse['meeting'], after: Date): CalendarDate {
  const sits = (day: number) => isWorking(calendar, day) && hoursOn(calendar, day) !== undefined;
  const { day } = londonDay(after.getTime());
  const today = sits(day) && londonInstant(day, minutesOf(at)) > after.getTime();
  return dateOf(today ? day : nextDay(day, sits));
}
