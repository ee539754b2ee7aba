import { type CalendarDate, dateOf, dayNumberOf, weekdayOf, yearMonthDay } from './dates.ts';

/*
 * London time in plain integers: British Summer Time runs from 1am GMT on the last Sunday of March to 1am GMT on the
 * last Sunday of October (Summer Time Act 1972 as amended by the Summer Time Order 2002). A time zone library costs
 * 60 ms at start and 10 microseconds a conversion; the tests prove this rule equal to one, hour by hour.
 */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A moment on London's clocks; weekday 1 is Monday, 7 is Sunday. */
export type LondonTime = { year: number; month: number; day: number; weekday: number; hour: number; minute: number };

/** Which moment is meant by a time that London's clocks skip in March or show twice in October. */
export type Disambiguation = 'compatible' | 'earlier' | 'later';

/** A moment as London's day number and minute of that day. Throws a RangeError for an invalid time. */
export function londonDay(ms: number): { day: number; minute: number } {
  if (!Number.isFinite(ms)) throw new RangeError('not a moment in time');
  const local = ms + offsetAt(ms);
  const day = Math.floor(local / DAY);
  return { day, minute: Math.floor((local - day * DAY) / MINUTE) };
}

/**
 * The moment (milliseconds) of a London day number and minute. A time that occurs twice means the first of the two
 * and a time that does not occur means as long after the change, unless 'earlier' or 'later' says otherwise.
 */
export function londonInstant(day: number, minute: number, which: Disambiguation = 'compatible'): number {
  const inWinter = day * DAY + minute * MINUTE;
  const inSummer = inWinter - HOUR;
  const winterHolds = offsetAt(inWinter) === 0;
  const summerHolds = offsetAt(inSummer) === HOUR;
  if (winterHolds !== summerHolds) return winterHolds ? inWinter : inSummer;
  const occursTwice = winterHolds;
  if (which === 'compatible') return occursTwice ? inSummer : inWinter;
  return which === 'earlier' ? inSummer : inWinter;
}

/** A moment on London's clocks. */
export function toLondon(moment: Date): LondonTime {
  const { day, minute } = londonDay(moment.getTime());
  return { ...yearMonthDay(day), weekday: weekdayOf(day), hour: Math.floor(minute / 60), minute: minute % 60 };
}

/** The moment at which London's clocks show a time; see `londonInstant` for times skipped or shown twice. */
export function fromLondon(local: Omit<LondonTime, 'weekday'>, which?: Disambiguation): Date {
  const day = dayNumberOf(local.year, local.month, local.day);
  return new Date(londonInstant(day, local.hour * 60 + local.minute, which));
}

/** The date in London at a moment: 'YYYY-MM-DD'. */
export const localDate = (moment: Date): CalendarDate => dateOf(londonDay(moment.getTime()).day);

function offsetAt(ms: number): number {
  const { year } = yearMonthDay(Math.floor(ms / DAY));
  const summerBegins = lastSunday(year, 3) * DAY + HOUR;
  const summerEnds = lastSunday(year, 10) * DAY + HOUR;
  return ms >= summerBegins && ms < summerEnds ? HOUR : 0;
}

function lastSunday(year: number, monthOf31Days: 3 | 10): number {
  const last = dayNumberOf(year, monthOf31Days, 31);
  return last - (weekdayOf(last) % 7);
}
