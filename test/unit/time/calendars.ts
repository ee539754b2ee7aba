import { WorkingCalendar as Schema, type WorkingCalendar } from '../../../shared/time/calendar.ts';
import { fromLondon } from '../../../shared/time/london.ts';

const nineToFive = { open: '09:00', close: '17:00' };
const hours = { mon: nineToFive, tue: nineToFive, wed: nineToFive, thu: nineToFive, fri: nineToFive };

/** Monday to Friday, 9 to 5. */
export const officeHours: WorkingCalendar = Schema.parse({
  timeZone: 'Europe/London',
  hours: { ...hours, sat: null, sun: null },
});

/** Office hours with other things changed. */
export const officeHoursWith = (changes: Partial<WorkingCalendar>): WorkingCalendar => ({ ...officeHours, ...changes });

/** A moment from '2026-11-20 16:00' on London's clocks. */
export function london(text: string): Date {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = text.split(/\D/).map(Number);
  return fromLondon({ year, month, day, hour, minute });
}
