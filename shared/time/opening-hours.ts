import { isBankHoliday } from './bank-holidays.ts';
import type { WorkingCalendar } from './calendar.ts';
import { dayNumber, weekdayOf } from './dates.ts';
import { londonInstant } from './london.ts';

/** Why the office is shut all day. */
export type ClosedBecause = 'weekend' | 'no-hours' | 'bank-holiday' | 'closure';

type MinutesOfDay = { open: number; close: number };
type Hours = { opens: number; closes: number };
type Prepared = {
  week: (MinutesOfDay | null)[];
  closures: Set<number>;
  extraHolidays: Set<number>;
  hours: Map<number, Hours | undefined>;
};

/** Days whose hours are remembered: about ten years, which no board reaches. */
const REMEMBERED_DAYS = 4000;

/** Working day in the sense of statute: Monday to Friday, a day with hours, and no bank holiday. By day number. */
export function isWorking(calendar: WorkingCalendar, day: number): boolean {
  const { week, extraHolidays } = prepared(calendar);
  const weekday = weekdayOf(day);
  return weekday <= 5 && !!week[weekday - 1] && !isBankHoliday(day) && !extraHolidays.has(day);
}

/** Why the office is shut on a day number, or undefined when it opens. */
export function whyClosed(calendar: WorkingCalendar, day: number): ClosedBecause | undefined {
  const { week, closures, extraHolidays } = prepared(calendar);
  const weekday = weekdayOf(day);
  if (!week[weekday - 1]) return weekday > 5 ? 'weekend' : 'no-hours';
  if (isBankHoliday(day) || extraHolidays.has(day)) return 'bank-holiday';
  return closures.has(day) ? 'closure' : undefined;
}

/** When the office opens and closes on a day number, as moments in milliseconds; undefined when shut all day. */
export function hoursOn(calendar: WorkingCalendar, day: number): Hours | undefined {
  const { hours } = prepared(calendar);
  const remembered = hours.get(day);
  if (remembered || hours.has(day)) return remembered;
  if (hours.size >= REMEMBERED_DAYS) hours.clear();
  const found = whyClosed(calendar, day) ? undefined : usualHours(calendar, day);
  hours.set(day, found);
  return found;
}

/** The hours that this weekday usually has, even if the office is shut on this date. */
export function usualHours(calendar: WorkingCalendar, day: number): Hours | undefined {
  const minutes = prepared(calendar).week[weekdayOf(day) - 1];
  return minutes ? { opens: londonInstant(day, minutes.open), closes: londonInstant(day, minutes.close) } : undefined;
}

/** The first later day that will do. A calendar shut for ten years on end is a fault, not a long loop. */
export function nextDay(after: number, willDo: (day: number) => boolean): number {
  for (let day = after + 1; day <= after + 3660; day++) if (willDo(day)) return day;
  throw new RangeError('no open day within ten years');
}

// Settings are read once and never changed in place, so what is worked out from a calendar lives as long as it does.
const known = new WeakMap<WorkingCalendar, Prepared>();

function prepared(calendar: WorkingCalendar): Prepared {
  const before = known.get(calendar);
  if (before) return before;
  const { mon, tue, wed, thu, fri, sat, sun } = calendar.hours;
  const fresh: Prepared = {
    week: [mon, tue, wed, thu, fri, sat, sun].map(
      (hours) => hours && { open: minuteOfDay(hours.open), close: minuteOfDay(hours.close) },
    ),
    closures: new Set(calendar.closures.map(({ date }) => dayNumber(date))),
    extraHolidays: new Set(calendar.extraHolidays.map(({ date }) => dayNumber(date))),
    hours: new Map(),
  };
  known.set(calendar, fresh);
  return fresh;
}

const minuteOfDay = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
