import * as z from 'zod';
import { addDays, addMonths, CalendarDate, dateOf, dayNumber, dayNumberOf } from '../time/dates.ts';

const Unit = z.enum(['years', 'months', 'weeks']);

/** When somebody was born, as far as we were told. */
export const Birth = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('exact'), date: CalendarDate }),
  z.object({ kind: z.literal('month-year'), year: z.int().min(1900).max(2200), month: z.int().min(1).max(12) }),
  z.object({
    kind: z.literal('approximate-age'),
    age: z.int().min(0).max(130),
    unit: Unit.default('years'),
    toldOn: CalendarDate,
  }),
  z.object({ kind: z.literal('expected'), date: CalendarDate }),
  z.object({ kind: z.literal('not-known') }),
]);
export type Birth = z.infer<typeof Birth>;

/** First and last dates on which somebody may have been born; undefined when unborn or not known. */
export function bornBetween(birth: Birth): { earliest: CalendarDate; latest: CalendarDate } | undefined {
  if (birth.kind === 'exact') return { earliest: birth.date, latest: birth.date };
  if (birth.kind === 'month-year') {
    const first = dateOf(dayNumberOf(birth.year, birth.month, 1));
    return { earliest: first, latest: addDays(before(first, -1, 'months'), -1) };
  }
  if (birth.kind !== 'approximate-age') return undefined;
  const { age, unit, toldOn } = birth;
  return { earliest: addDays(before(toldOn, age + 1, unit), 1), latest: before(toldOn, age, unit) };
}

/** The date to give in statistical returns, which have no partial dates: an unknown day is the 15th, never the 1st. */
export function dateForExport(birth: Birth): CalendarDate | undefined {
  if (birth.kind === 'expected') return birth.date;
  const range = bornBetween(birth);
  if (!range || birth.kind === 'exact') return range?.earliest;
  const middle = Math.floor((dayNumber(range.earliest) + dayNumber(range.latest)) / 2);
  const fifteenth = `${dateOf(middle).slice(0, 8)}15`;
  return fifteenth >= range.earliest && fifteenth <= range.latest ? fifteenth : dateOf(middle);
}

/** A date some years, months or weeks earlier; a day that the month does not have becomes its last. */
const before = (date: CalendarDate, n: number, unit: z.infer<typeof Unit>): CalendarDate =>
  unit === 'weeks' ? addDays(date, -7 * n) : addMonths(date, unit === 'years' ? -12 * n : -n);
