import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WorkingCalendar } from '../../../shared/time/calendar.ts';
import { dueFrom } from '../../../shared/time/clock-policy.ts';
import { addDays } from '../../../shared/time/dates.ts';
import { localDate, toLondon } from '../../../shared/time/london.ts';
import {
  addWorkingDays,
  addWorkingMinutes,
  effectiveReceipt,
  explainWorkingTime,
  isWorkingDay,
  openingAt,
  workingMinutesBetween,
} from '../../../shared/time/working-time.ts';
import { london, officeHours, officeHoursWith } from './calendars.ts';

const dates = fc.integer({ min: 0, max: 6 * 365 - 120 }).map((days) => addDays('2025-01-01', days));
const moments = fc
  .integer({ min: Date.UTC(2025, 0, 1) / 60_000, max: Date.UTC(2030, 8, 1) / 60_000 })
  .map((minute) => new Date(minute * 60_000));
const oddHours = officeHoursWith({
  hours: {
    ...officeHours.hours,
    wed: { open: '08:30', close: '12:15' },
    sat: { open: '10:00', close: '14:00' },
    sun: { open: '00:30', close: '03:30' },
  },
  closures: [{ date: '2026-11-24', reason: 'Moving office' }],
  extraHolidays: [{ date: '2026-11-25', reason: 'Coronation' }],
});
const calendars = fc.constantFrom(officeHours, oddHours);

const policy = { code: 'decision', kind: 'working-days', days: 1, mayPause: true, maximumPauseWorkingDays: 1 } as const;

describe('working days', () => {
  it.each([
    ['2026-11-20', '2026-11-23', '2026-11-23', '2026-12-11', '2027-01-27'],
    ['2026-11-21', '2026-11-23', '2026-11-24', '2026-12-11', '2027-01-27'],
    ['2026-11-23', '2026-11-24', '2026-11-24', '2026-12-14', '2027-01-28'],
    ['2026-12-24', '2026-12-29', '2026-12-29', '2027-01-19', '2027-03-02'],
    ['2026-12-25', '2026-12-29', '2026-12-30', '2027-01-19', '2027-03-02'],
    ['2026-12-31', '2027-01-04', '2027-01-04', '2027-01-22', '2027-03-05'],
    ['2027-03-25', '2027-03-30', '2027-03-30', '2027-04-19', '2027-06-02'],
    ['2027-05-28', '2027-06-01', '2027-06-01', '2027-06-21', '2027-08-02'],
    ['2027-12-24', '2027-12-29', '2027-12-29', '2028-01-19', '2028-03-01'],
  ])('from %s at noon the next is %s (or %s from the next opening), the 15th %s and the 45th %s', (...row) => {
    const [start, ruleA, ruleB, fifteen, fortyFive] = row;
    const noon = london(`${start} 12:00`);
    expect(addWorkingDays(officeHours, start, 1)).toBe(ruleA);
    expect(dueFrom({ ...policy, rule: 'A' }, officeHours, noon)).toEqual(london(`${ruleA} 17:00`));
    expect(dueFrom({ ...policy, rule: 'B' }, officeHours, noon)).toEqual(london(`${ruleB} 17:00`));
    expect(addWorkingDays(officeHours, start, 15)).toBe(fifteen);
    expect(addWorkingDays(officeHours, start, 45)).toBe(fortyFive);
  });

  it('land on working days, never go back, and add up', () => {
    fc.assert(
      fc.property(calendars, dates, fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), (c, d, m, n) => {
        const reached = addWorkingDays(c, d, n);
        expect(isWorkingDay(c, reached)).toBe(true);
        expect(reached > d).toBe(true);
        expect(addWorkingDays(c, addDays(d, 1), n) >= reached).toBe(true);
        expect(addWorkingDays(c, reached, m)).toBe(addWorkingDays(c, d, m + n));
      }),
    );
  });

  it('leave out a proclaimed holiday but not the council’s own closure, which statute does not know', () => {
    expect(isWorkingDay(oddHours, '2026-11-25')).toBe(false);
    expect(isWorkingDay(oddHours, '2026-11-24')).toBe(true);
    expect(openingAt(oddHours, london('2026-11-24 10:00'))).toEqual({
      open: false,
      opensAt: london('2026-11-26 09:00'),
    });
  });

  it('go past a leap day', () => {
    expect(addWorkingDays(officeHours, '2028-02-28', 1)).toBe('2028-02-29');
    expect(addWorkingDays(officeHours, '2028-02-28', 2)).toBe('2028-03-01');
  });

  it('refuse to count backwards, in parts or without end', () => {
    for (const n of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => addWorkingDays(officeHours, '2026-11-20', n)).toThrow(RangeError);
      expect(() => addWorkingMinutes(officeHours, london('2026-11-20 16:00'), n)).toThrow(RangeError);
    }
  });
});

describe('opening hours', () => {
  it.each([
    ['2026-11-23 08:59', 'shut until', '2026-11-23 09:00'],
    ['2026-11-23 09:00', 'open until', '2026-11-23 17:00'],
    ['2026-11-23 16:59', 'open until', '2026-11-23 17:00'],
    ['2026-11-23 17:00', 'shut until', '2026-11-24 09:00'],
    ['2026-11-20 17:00', 'shut until', '2026-11-23 09:00'],
    ['2026-12-24 18:00', 'shut until', '2026-12-29 09:00'],
    ['2026-12-31 23:59', 'shut until', '2027-01-04 09:00'],
    ['2027-03-28 01:59', 'shut until', '2027-03-30 09:00'],
  ])('at %s the office is %s %s', (at, how, until) => {
    expect(openingAt(officeHours, london(at))).toEqual(
      how === 'open until' ? { open: true, closesAt: london(until) } : { open: false, opensAt: london(until) },
    );
  });

  it.each([
    ['2026-11-20 08:00', '2026-11-20 09:00'],
    ['2026-11-20 12:34', '2026-11-20 12:34'],
    ['2026-11-20 17:00', '2026-11-20 17:00'],
    ['2026-11-20 17:01', '2026-11-23 09:00'],
    ['2026-11-21 12:00', '2026-11-23 09:00'],
    ['2026-12-25 12:00', '2026-12-29 09:00'],
  ])('what arrives at %s counts as received at %s', (at, received) => {
    expect(effectiveReceipt(officeHours, london(at))).toEqual(london(received));
  });

  it('need one open weekday, and a day that closes after it opens', () => {
    const { hours } = officeHours;
    const shut = { mon: null, tue: null, wed: null, thu: null, fri: null };
    expect(WorkingCalendar.safeParse({ timeZone: 'Europe/London', hours: { ...hours, ...shut } }).success).toBe(false);
    const backwards = { ...hours, mon: { open: '17:00', close: '09:00' } };
    expect(WorkingCalendar.safeParse({ timeZone: 'Europe/London', hours: backwards }).success).toBe(false);
  });
});

describe('working minutes', () => {
  it('take Friday 4pm and 24 working hours to Wednesday 4pm, shown step by step', () => {
    const from = london('2026-11-20 16:00');
    const to = addWorkingMinutes(officeHours, from, 24 * 60);
    expect(to).toEqual(london('2026-11-25 16:00'));
    const day = (date: string, start: string, end: string, minutes: number) => ({
      date,
      from: london(`${date} ${start}`),
      to: london(`${date} ${end}`),
      minutes,
    });
    expect(explainWorkingTime(officeHours, from, to)).toEqual({
      minutes: 1440,
      steps: [
        day('2026-11-20', '16:00', '17:00', 60),
        { date: '2026-11-21', minutes: 0, closed: 'weekend' },
        { date: '2026-11-22', minutes: 0, closed: 'weekend' },
        day('2026-11-23', '09:00', '17:00', 480),
        day('2026-11-24', '09:00', '17:00', 480),
        day('2026-11-25', '09:00', '16:00', 420),
      ],
    });
  });

  it('count what is left after seconds are dropped, so that the sum on the page adds up', () => {
    const from = new Date(london('2026-11-20 16:00').getTime() + 59_999);
    expect(addWorkingMinutes(officeHours, from, 60)).toEqual(london('2026-11-20 17:00'));
    expect(workingMinutesBetween(officeHours, from, london('2026-11-20 17:00'))).toBe(60);
  });

  it('between two moments are what was added to get from one to the other', () => {
    fc.assert(
      fc.property(calendars, moments, fc.integer({ min: 0, max: 20_000 }), (calendar, from, minutes) => {
        const to = addWorkingMinutes(calendar, from, minutes);
        expect(workingMinutesBetween(calendar, from, to)).toBe(minutes);
        expect(workingMinutesBetween(calendar, to, from)).toBe(0 - minutes);
        expect(explainWorkingTime(calendar, from, to).minutes).toBe(minutes);
      }),
    );
  });

  it('add up over any moment in the middle', () => {
    fc.assert(
      fc.property(calendars, fc.array(moments, { minLength: 3, maxLength: 3 }), (calendar, [a, b, c]) => {
        const between = (x: Date, y: Date) => workingMinutesBetween(calendar, x, y);
        expect(between(a!, b!) + between(b!, c!)).toBe(between(a!, c!));
      }),
      { numRuns: 30 },
    );
  });

  it('never due earlier for what arrives later', () => {
    fc.assert(
      fc.property(calendars, moments, moments, fc.integer({ min: 1, max: 3000 }), (calendar, a, b, minutes) => {
        const [first, second] = a < b ? [a, b] : [b, a];
        expect(addWorkingMinutes(calendar, first, minutes) <= addWorkingMinutes(calendar, second, minutes)).toBe(true);
      }),
    );
  });

  it.each(Array.from({ length: 21 }, (_, index) => 2020 + index))(
    'from Friday 4pm end on Monday at 5pm after nine hours, over both clock changes of %i',
    (year) => {
      for (const month of ['03', '10']) {
        let sunday = `${year}-${month}-31`;
        while (toLondon(london(`${sunday} 12:00`)).weekday !== 7) sunday = addDays(sunday, -1);
        const friday = london(`${addDays(sunday, -2)} 16:00`);
        const monday = addDays(sunday, 1);
        const isEaster = !isWorkingDay(officeHours, localDate(friday)) || !isWorkingDay(officeHours, monday);
        if (!isEaster) expect(addWorkingMinutes(officeHours, friday, 540)).toEqual(london(`${monday} 17:00`));
      }
    },
  );

  it('are 60 fewer on a night shift that loses an hour, and 60 more on one that gains it', () => {
    const shift = (date: string) => workingMinutesBetween(oddHours, london(`${date} 00:00`), london(`${date} 06:00`));
    expect([shift('2026-03-22'), shift('2026-03-29'), shift('2026-10-25')]).toEqual([180, 120, 240]);
  });
});
