import type { Birth } from '../person/birth.ts';
import type { CalendarDate } from '../time/dates.ts';
import type { Child } from './concern.ts';
import { partialDatePattern } from './patterns.ts';

/** A child's birth as the answers give it, for ages and for matching. `toldOn` is the day on which we were told. */
export function birthOf(child: Child, toldOn: CalendarDate): Birth {
  const { birth, dateOfBirth, aboutBirth, aboutAge, expectedDelivery } = child.child ?? {};
  if (birth === 'exact' && dateOfBirth) return { kind: 'exact', date: dateOfBirth };
  if (birth === 'expected' && expectedDelivery) return { kind: 'expected', date: wholeDate(expectedDelivery) };
  if (birth !== 'about') return { kind: 'not-known' };
  const [, year, month] = partialDatePattern.exec(aboutBirth ?? '') ?? [];
  if (year && month) return { kind: 'month-year', year: Number(year), month: Number(month) };
  const age = aboutAge ?? (year === undefined ? undefined : Number(toldOn.slice(0, 4)) - Number(year));
  return age === undefined || age < 0 ? { kind: 'not-known' } : { kind: 'approximate-age', age, unit: 'years', toldOn };
}

/** An unknown day is taken to be the 15th, never the 1st, as the census asks; an unknown month to be the sixth. */
const wholeDate = (partial: string): CalendarDate => {
  const [, year, month = '06', day = '15'] = partialDatePattern.exec(partial) ?? [];
  return `${year}-${month}-${day}`;
};
