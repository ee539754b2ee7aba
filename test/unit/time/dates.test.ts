import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dateOf, dayNumber, weekdayOf, yearMonthDay } from '../../../shared/time/dates.ts';

describe('calendar dates', () => {
  it('agree with the platform on every day from 1900 to 2100', () => {
    for (let day = Date.UTC(1900, 0, 1) / 86_400_000; day <= Date.UTC(2100, 11, 31) / 86_400_000; day++) {
      const utc = new Date(day * 86_400_000);
      if (dateOf(day) !== utc.toISOString().slice(0, 10)) expect.fail(dateOf(day));
      if (weekdayOf(day) !== (utc.getUTCDay() || 7)) expect.fail(`weekday of ${dateOf(day)}`);
    }
  });

  it('go to a day number and back', () => {
    fc.assert(fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => dayNumber(dateOf(day)) === day));
  });

  it.each([
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2027-01-01', -1, '2026-12-31'],
  ])('%s and %i day is %s', (date, days, expected) => expect(addDays(date, days)).toBe(expected));

  it.each(['2027-02-29', '2026-13-01', '2026-1-1', '', 'tomorrow', '2026-11-20T09:00', '2026-11-2\u0000'])(
    'refuses %j as a date',
    (text) => expect(() => dayNumber(text)).toThrow(RangeError),
  );

  it('splits a leap day', () => {
    expect(yearMonthDay(dayNumber('2028-02-29'))).toEqual({ year: 2028, month: 2, day: 29 });
  });
});
