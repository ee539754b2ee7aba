import { isCalendarDate, monthNumber } from '../form/calendar-date.ts';
import { type Problem, type Result, refuse } from '../result.ts';
import { fromLondon } from '../time/london.ts';
import { typedTime } from '../time/typed-time.ts';
import type { Begin } from './publish-wording.ts';

/** When new words are to begin, as it was typed: `now`, or `later` with a day and a time on London's clocks. */
export type TypedBegin = { begin: string; day: string; month: string; year: string; time: string };

/**
 * When new words begin. A time that London's clocks skip in March means as long after the change, and one that they
 * show twice in October means the first.
 */
export function readBegin({ begin, day, month, year, time }: TypedBegin): Result<Begin> {
  if (begin === 'now') return { ok: true, value: 'now' };
  const problems: Problem[] = [];
  if (begin !== 'later') return refuse({ kind: 'invalid', problems: [{ field: 'begin', code: 'missing' }] });
  const [dayNumber, monthNo, yearNumber] = [whole(day), monthNumber(month.trim()) ?? Number.NaN, whole(year)];
  if (!isCalendarDate(yearNumber, monthNo, dayNumber)) problems.push({ field: 'begin', code: 'not-a-date' });
  const clock = typedTime(time.trim());
  if (clock === undefined) problems.push({ field: 'begin', code: 'not-a-time' });
  if (problems.length > 0 || clock === undefined) return refuse({ kind: 'invalid', problems });
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return { ok: true, value: { at: fromLondon({ year: yearNumber, month: monthNo, day: dayNumber, hour, minute }) } };
}

const whole = (typed: string): number => (/^\d{1,4}$/.test(typed.trim()) ? Number(typed) : Number.NaN);
