import * as z from 'zod';
import { Stamp } from '../actor.ts';
import { SettingKey } from '../school-directory/setting.ts';
import { TimeOfDay } from '../time/calendar.ts';
import { CalendarDate } from '../time/dates.ts';

/** Days from one to another, both included. */
export const Span = z.object({ name: z.string().trim().min(1).max(100), first: CalendarDate, last: CalendarDate });
export type Span = z.infer<typeof Span>;

/** All that a council or a school says of its school days. `opensAt`, `closesAt`: when pupils come and go. */
export const CalendarDays = z.object({
  terms: z.array(Span).max(40).default([]),
  /** Half-terms and other days off within a term. */
  breaks: z.array(Span).max(60).default([]),
  /** Days on which staff come and pupils do not. */
  insetDays: z.array(CalendarDate).max(60).default([]),
  /** Snow, a burst pipe, an election: shut for everybody. */
  closures: z
    .array(z.object({ date: CalendarDate, reason: z.string().trim().min(1).max(200) }))
    .max(60)
    .default([]),
  /** Days on which it opens although the rest says otherwise. */
  openDays: z.array(CalendarDate).max(60).default([]),
  opensAt: TimeOfDay.optional(),
  closesAt: TimeOfDay.optional(),
});
export type CalendarDays = z.infer<typeof CalendarDays>;

/** The calendar of one school or, without `setting`, the council's, which holds wherever a school has said nothing else. */
export const SchoolCalendar = z.object({
  authority: z.string(),
  setting: SettingKey.optional(),
  version: z.int().positive(),
  days: CalendarDays,
  changed: z.object({ at: z.iso.datetime(), by: Stamp }),
});
export type SchoolCalendar = z.infer<typeof SchoolCalendar>;

/** The school year that a date lies in, by the year in which it began: from 1 August on it is the new one. */
export const schoolYearOf = (date: CalendarDate): number =>
  Number(date.slice(0, 4)) - (date.slice(5, 7) < '08' ? 1 : 0);

/**
 * The days of one school: what it says itself before the council's, school year by school year. A year for which it names
 * terms is its own altogether, breaks too; a year for which it names training days has none of the council's.
 * Closures add up, and what the school says of its hours holds.
 */
export function daysOf(council: CalendarDays, own: CalendarDays | undefined): CalendarDays {
  if (!own) return council;
  const years = new Set(own.terms.map(({ first }) => schoolYearOf(first)));
  const theirs = (span: Span) => !years.has(schoolYearOf(span.first));
  const insetYears = new Set(own.insetDays.map(schoolYearOf));
  return {
    terms: [...council.terms.filter(theirs), ...own.terms],
    breaks: [...council.breaks.filter(theirs), ...own.breaks],
    insetDays: [
      ...council.insetDays.filter((date) => !insetYears.has(schoolYearOf(date)) && !years.has(schoolYearOf(date))),
      ...own.insetDays,
    ],
    closures: [...council.closures, ...own.closures],
    openDays: [...council.openDays.filter((date) => !years.has(schoolYearOf(date))), ...own.openDays],
    opensAt: own.opensAt ?? council.opensAt,
    closesAt: own.closesAt ?? council.closesAt,
  };
}
