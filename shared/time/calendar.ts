import * as z from 'zod';
import { CalendarDate } from './dates.ts';

/** A time of day as `HH:MM`, on clocks in the United Kingdom. */
export const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const DayHours = z
  .object({ open: TimeOfDay, close: TimeOfDay })
  .refine(({ open, close }) => open < close, { error: 'closes before it opens', path: ['close'] });

const DayOff = z.object({ date: CalendarDate, reason: z.string().trim().min(1).max(200) });

const Hours = z.object({
  mon: DayHours.nullable(),
  tue: DayHours.nullable(),
  wed: DayHours.nullable(),
  thu: DayHours.nullable(),
  fri: DayHours.nullable(),
  sat: DayHours.nullable(),
  sun: DayHours.nullable(),
});

/**
 * When an authority's front door is open, from its settings. An extra holiday is a bank holiday added by proclamation:
 * no working day. A closure is the authority's own choice: the office is shut, but statutory days go on counting.
 */
export const WorkingCalendar = z
  .object({
    timeZone: z.literal('Europe/London'),
    hours: Hours,
    closures: z.array(DayOff).max(1000).default([]),
    extraHolidays: z.array(DayOff).max(1000).default([]),
  })
  .refine(({ hours: { mon, tue, wed, thu, fri } }) => [mon, tue, wed, thu, fri].some((day) => day !== null), {
    error: 'open on no day from Monday to Friday',
    path: ['hours'],
  });
export type WorkingCalendar = z.infer<typeof WorkingCalendar>;
