import { isCalendarDate, monthNumber } from '../form/calendar-date.ts';
import { fromLondon } from './london.ts';
import { typedTime } from './typed-time.ts';

/** A day and a time on London's clocks, as they were typed. */
export type TypedMoment = { day: string; month: string; year: string; time: string };

/** The moment, or what keeps it from being one: `not-a-date`, `not-a-time` or both. */
type ReadMoment = { ok: true; at: Date } | { ok: false; codes: readonly ('not-a-date' | 'not-a-time')[] };

/**
 * The moment that somebody typed. A time that London's clocks skip in March means as long after the change, and one that
 * they show twice in October means the first.
 */
export function readMoment({ day, month, year, time }: TypedMoment): ReadMoment {
  const date = { year: whole(year), month: monthNumber(month.trim()) ?? Number.NaN, day: whole(day) };
  const clock = typedTime(time.trim());
  const real = isCalendarDate(date.year, date.month, date.day);
  if (!real || clock === undefined) {
    return {
      ok: false,
      codes: [...(real ? [] : ['not-a-date' as const]), ...(clock === undefined ? ['not-a-time' as const] : [])],
    };
  }
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return { ok: true, at: fromLondon({ ...date, hour, minute }) };
}

const whole = (typed: string): number => (/^\d{1,4}$/.test(typed.trim()) ? Number(typed) : Number.NaN);
