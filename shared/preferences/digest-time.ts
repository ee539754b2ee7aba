import type { WorkingCalendar } from '../time/calendar.ts';
import { dayNumber } from '../time/dates.ts';
import { localDate, londonInstant } from '../time/london.ts';
import { addWorkingDays, isWorkingDay } from '../time/working-time.ts';

/** The next time of a digest after a moment: at `at` ('16:00', London) on a working day. */
export function nextDigest(calendar: WorkingCalendar, at: string, now: Date): Date {
  const [hour = 0, minute = 0] = at.split(':').map(Number);
  const on = (date: string) => new Date(londonInstant(dayNumber(date), hour * 60 + minute));
  const today = localDate(now);
  if (isWorkingDay(calendar, today) && now < on(today)) return on(today);
  return on(addWorkingDays(calendar, today, 1));
}
