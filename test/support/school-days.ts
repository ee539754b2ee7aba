import { CalendarDays } from '../../shared/school-calendar/school-calendar.ts';

/** The school years 2025 to 2027 of a council: three terms each, half-terms, and two training days. */
export const councilDays: CalendarDays = CalendarDays.parse({
  terms: [
    { name: 'Spring 2026', first: '2026-01-05', last: '2026-03-27' },
    { name: 'Summer 2026', first: '2026-04-13', last: '2026-07-21' },
    { name: 'Autumn 2026', first: '2026-09-02', last: '2026-12-18' },
    { name: 'Spring 2027', first: '2027-01-04', last: '2027-03-25' },
    { name: 'Summer 2027', first: '2027-04-12', last: '2027-07-21' },
  ],
  breaks: [
    { name: 'February half-term', first: '2026-02-16', last: '2026-02-20' },
    { name: 'May half-term', first: '2026-05-25', last: '2026-05-29' },
    { name: 'October half-term', first: '2026-10-26', last: '2026-10-30' },
    { name: 'February half-term', first: '2027-02-15', last: '2027-02-19' },
    { name: 'May half-term', first: '2027-05-31', last: '2027-06-04' },
  ],
  insetDays: ['2026-09-02', '2026-11-27'],
});
