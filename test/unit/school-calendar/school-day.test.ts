import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arriveBefore } from '../../../shared/school-calendar/arrive-before.ts';
import { calendarsOfRows } from '../../../shared/school-calendar/calendar-of-rows.ts';
import { calendarProblems } from '../../../shared/school-calendar/calendar-problems.ts';
import { type CalendarDays, daysOf } from '../../../shared/school-calendar/school-calendar.ts';
import {
  dayKindOf,
  isSchoolDay,
  nextSchoolDay,
  schoolDaysBetween,
} from '../../../shared/school-calendar/school-day.ts';
import { setCalendar } from '../../../shared/school-calendar/set-calendar.ts';
import { addDays } from '../../../shared/time/dates.ts';
import { localDate, toLondon } from '../../../shared/time/london.ts';
import { momentOf, must, people } from '../../support/front-door.ts';
import { councilDays } from '../../support/school-days.ts';
import { london } from '../time/calendars.ts';

const daysWith = (more: Partial<CalendarDays>): CalendarDays => ({ ...councilDays, ...more });
const none: CalendarDays = { terms: [], breaks: [], insetDays: [], closures: [], openDays: [] };
const own = (more: Partial<CalendarDays>): CalendarDays => ({ ...none, ...more });
const dates = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2026-01-01', days));
const moments = fc
  .integer({ min: Date.UTC(2026, 0, 5) / 60_000, max: Date.UTC(2027, 6, 1) / 60_000 })
  .map((minute) => new Date(minute * 60_000));
const calendars = fc.constantFrom(
  councilDays,
  daysOf(councilDays, own({ insetDays: ['2026-11-23'], closures: [{ date: '2026-11-24', reason: 'Snow' }] })),
  daysOf(councilDays, own({ terms: [{ name: 'Autumn', first: '2026-09-07', last: '2026-12-11' }] })),
  none,
);

describe('what a day is to a school', () => {
  it.each([
    ['2026-11-26', 'school-day'],
    ['2026-11-27', 'inset'],
    ['2026-11-28', 'weekend'],
    ['2026-10-28', 'half-term'],
    ['2026-12-25', 'holiday'],
    ['2026-08-31', 'holiday'],
    ['2026-05-04', 'bank-holiday'],
    ['2027-09-01', 'not-known'],
  ])('%s is %s', (date, kind) => {
    expect(dayKindOf(councilDays, date)).toBe(kind);
  });

  it('is what the school says itself before what the council says, school year by school year', () => {
    const days = daysOf(
      councilDays,
      own({ terms: [{ name: 'Autumn', first: '2026-09-07', last: '2026-12-11' }], insetDays: ['2026-11-23'] }),
    );
    expect(
      ['2026-09-04', '2026-10-28', '2026-11-23', '2026-11-27', '2026-06-15'].map((date) => isSchoolDay(days, date)),
    ).toEqual([false, true, false, true, true]);
    expect(daysOf(councilDays, undefined)).toBe(councilDays);
    expect(isSchoolDay(daysWith({ openDays: ['2026-11-28'] }), '2026-11-28')).toBe(true);
    expect(dayKindOf(daysWith({ closures: [{ date: '2026-11-24', reason: 'Snow' }] }), '2026-11-24')).toBe('closure');
  });
});

describe('the next school day', () => {
  it.each([
    ['2026-11-24', '2026-11-25'],
    ['2026-11-26', '2026-11-30'],
    ['2026-10-23', '2026-11-02'],
    ['2026-12-18', '2027-01-04'],
    ['2026-07-21', '2026-09-03'],
    ['2026-05-01', '2026-05-05'],
  ])('after %s is %s', (after, on) => {
    expect(nextSchoolDay(councilDays, after)).toEqual({ on, assumed: false });
  });

  it('is a weekday that is only supposed where nobody has entered the terms, or they leave no day', () => {
    expect(nextSchoolDay(none, '2026-12-24')).toEqual({ on: '2026-12-29', assumed: true });
    expect(nextSchoolDay(councilDays, '2027-07-21')).toEqual({ on: '2027-07-22', assumed: true });
    const shut = own({
      terms: [
        { name: 'One', first: '2026-01-05', last: '2026-01-06' },
        { name: 'Two', first: '2027-01-04', last: '2027-01-05' },
      ],
    });
    expect(nextSchoolDay(shut, '2026-02-01')).toEqual({ on: '2026-02-02', assumed: true });
  });

  it('comes after, with no school day between, and as early for whoever asks later but before it', () => {
    fc.assert(
      fc.property(calendars, dates, (days, date) => {
        const { on, assumed } = nextSchoolDay(days, date);
        expect(on > date).toBe(true);
        expect(assumed || isSchoolDay(days, on)).toBe(true);
        for (let between = addDays(date, 1); between < on; between = addDays(between, 1)) {
          expect(isSchoolDay(days, between)).toBe(false);
          expect(nextSchoolDay(days, between).on).toBe(on);
        }
        expect(schoolDaysBetween(days, date, on)).toBe(1);
        expect(schoolDaysBetween(days, date, addDays(on, -1))).toBe(0);
      }),
    );
  });
});

describe('the moment before which a notice must arrive', () => {
  const at = (time: string, days = councilDays) => arriveBefore(days, london(time), '08:00');

  it('is the start of the next school day, which is today while it has not begun', () => {
    expect(at('2026-11-24 02:10')).toMatchObject({ on: '2026-11-24', at: london('2026-11-24 08:00'), holiday: false });
    expect(at('2026-11-24 08:00')).toMatchObject({ on: '2026-11-25' });
    expect(at('2026-11-21 22:40')).toMatchObject({ on: '2026-11-23', holiday: false });
    // A training day: staff are in, pupils come on Monday.
    expect(at('2026-11-27 02:00')).toMatchObject({ on: '2026-11-30', holiday: false });
  });

  it('is the first day after half-term or holidays, and says that whoever is named for them is told now', () => {
    expect(at('2026-10-28 23:00')).toMatchObject({ on: '2026-11-02', at: london('2026-11-02 08:00'), holiday: true });
    expect(at('2026-10-24 23:00')).toMatchObject({ on: '2026-11-02', holiday: true });
    expect(at('2026-10-31 23:00')).toMatchObject({ on: '2026-11-02', holiday: false });
    expect(at('2026-12-18 20:00')).toMatchObject({ on: '2027-01-04', holiday: true });
    expect(at('2026-12-18 11:00')).toMatchObject({ on: '2027-01-04', holiday: false });
  });

  it('is eight on the clock in London also where the clocks change in the night', () => {
    const term = own({ terms: [{ name: 'Spring', first: '2026-01-05', last: '2026-04-10' }] });
    expect(at('2026-03-28 23:30', term)).toMatchObject({ on: '2026-03-30', at: new Date('2026-03-30T07:00:00Z') });
    expect(at('2026-03-27 23:30', term).at.getTime() - london('2026-03-27 23:30').getTime()).toBe(55.5 * 3_600_000);
    const sunday = own({ openDays: ['2026-03-29'], terms: term.terms });
    expect(at('2026-03-29 00:59', sunday).at).toEqual(new Date('2026-03-29T07:00:00Z'));
    expect(at('2026-10-25 00:30', own({ openDays: ['2026-10-25'] })).at).toEqual(new Date('2026-10-25T08:00:00Z'));
  });

  it('is later than now, eight o’clock in London, never goes back, and has no start of a school day before it', () => {
    fc.assert(
      fc.property(calendars, moments, fc.integer({ min: 0, max: 6 * 24 * 60 }), (days, now, minutes) => {
        const found = arriveBefore(days, now, '08:00');
        expect(found.at > now).toBe(true);
        expect(toLondon(found.at)).toMatchObject({ hour: 8, minute: 0 });
        const later = arriveBefore(days, new Date(now.getTime() + minutes * 60_000), '08:00');
        expect(later.at >= found.at).toBe(true);
        for (let date = addDays(localDate(now), 1); date < found.on; date = addDays(date, 1)) {
          expect(isSchoolDay(days, date)).toBe(false);
        }
      }),
    );
  });
});

describe('a calendar', () => {
  const codes = (days: CalendarDays) => calendarProblems(days).map(({ field, code }) => `${field} ${code}`);

  it('is refused where a term ends before it begins, terms overlap, or one was left out', () => {
    const [first, ...rest] = councilDays.terms;
    expect(codes(councilDays)).toEqual([]);
    expect(
      codes(
        daysWith({ terms: [{ name: 'Autumn', first: '2026-12-18', last: '2026-09-02' }], breaks: [], insetDays: [] }),
      ),
    ).toEqual(['terms.0.last ends-before-it-begins']);
    expect(
      codes(daysWith({ terms: [...councilDays.terms, { name: 'Again', first: '2027-03-20', last: '2027-04-01' }] })),
    ).toContain('terms.5.first overlaps');
    expect(codes(daysWith({ terms: [first!, ...rest.filter(({ name }) => name !== 'Spring 2027')] }))).toContain(
      'terms.3.first term-missing',
    );
    expect(codes(daysWith({ terms: [{ name: 'Year', first: '2026-09-01', last: '2027-07-20' }] }))).toContain(
      'terms.0.last too-long',
    );
  });

  it('is refused where half-term lies in no term, and a training day on a Saturday, in half-term, twice or in August', () => {
    expect(codes(daysWith({ breaks: [{ name: 'Half', first: '2026-12-28', last: '2026-12-30' }] }))).toEqual([
      'breaks.0.first outside-term',
    ]);
    expect(
      codes(
        daysWith({ insetDays: ['2026-11-28', '2026-10-27', '2026-11-26', '2026-11-26', '2026-08-12', '2026-05-04'] }),
      ),
    ).toEqual([
      'insetDays.0 weekend',
      'insetDays.1 in-break',
      'insetDays.3 twice',
      'insetDays.4 outside-term',
      'insetDays.5 bank-holiday',
    ]);
    expect(codes(daysWith({ openDays: ['2026-11-27'] }))).toEqual(['openDays.0 closed-too']);
    expect(codes(daysWith({ opensAt: '09:00', closesAt: '08:00' }))).toEqual(['closesAt ends-before-it-begins']);
  });

  it('is set by who keeps the directory, a school’s own also by who leads there, over what was seen', () => {
    const council = must(
      setCalendar(
        { before: undefined, council: undefined, leadsThere: false },
        { seen: 0, days: councilDays },
        momentOf(people.officer),
      ),
    );
    const about = { setting: '900001', before: undefined, council };
    const command = { seen: 0, days: own({ insetDays: ['2026-11-23'] }) };
    const lead = momentOf(people.lead);
    expect(setCalendar({ ...about, leadsThere: false }, command, lead)).toMatchObject({
      refusal: { kind: 'forbidden' },
    });
    expect(setCalendar({ ...about, setting: undefined, leadsThere: true }, command, lead)).toMatchObject({
      refusal: { kind: 'forbidden' },
    });
    expect(must(setCalendar({ ...about, leadsThere: true }, command, lead))).toMatchObject({
      setting: '900001',
      version: 1,
    });
    expect(setCalendar({ ...about, leadsThere: true }, { ...command, seen: 1 }, lead)).toMatchObject({
      refusal: { kind: 'stale' },
    });
    const late = { ...command, days: own({ insetDays: ['2030-11-22'] }) };
    expect(setCalendar({ ...about, leadsThere: true }, late, lead)).toMatchObject({ refusal: { kind: 'invalid' } });
  });

  it('is read from a file, row by row, with what cannot be read named', () => {
    const row = (at: number, [setting, kind, name, first, last]: string[]) => ({
      row: at,
      cells: { setting: setting ?? '', kind: kind ?? '', name: name ?? '', first: first ?? '', last: last ?? '' },
    });
    const read = calendarsOfRows([
      row(2, ['', 'Term', 'Autumn', '02/09/2026', '18/12/2026']),
      row(3, ['900001', 'inset', '', '2026-11-23']),
      row(4, ['12', 'holiday', '', 'soon']),
      row(5, ['900001', 'closure', 'Snow', '24/11/2026', '25/11/2026']),
      row(6, ['900001', 'break', 'Half', '24/11/2026', '31/11/2026']),
    ]);
    expect(read.calendars.get('')?.terms).toEqual([{ name: 'Autumn', first: '2026-09-02', last: '2026-12-18' }]);
    expect(read.calendars.get('900001')).toMatchObject({ insetDays: ['2026-11-23'], closures: [] });
    expect(read.problems.map(({ row: at, field, code }) => `${at} ${field} ${code}`)).toEqual([
      '4 setting not-a-number',
      '4 kind not-an-option',
      '4 first not-a-date',
      '5 last one-day-each',
      '6 last not-a-date',
    ]);
  });
});
