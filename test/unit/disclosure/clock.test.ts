import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueDay, pausedDays, stands, type Timed } from '../../../shared/disclosure/clock.ts';
import { isBankHoliday } from '../../../shared/time/bank-holidays.ts';
import { addDays, addMonths, type CalendarDate, dayNumber, weekdayOf } from '../../../shared/time/dates.ts';
import { officeHours as calendar } from '../time/calendars.ts';

const timed = (came: CalendarDate, more: Partial<Timed> = {}): Timed => ({
  came,
  extended: false,
  pauses: [],
  ...more,
});
const due = (came: CalendarDate, more: Partial<Timed> = {}) => dueDay(timed(came, more), calendar, came);
const pause = (from: CalendarDate, to?: CalendarDate) => ({ why: 'identity' as const, from, ...(to && { to }) });

describe('a request is due', () => {
  it.each([
    ['on the same date of the next month', '2026-11-03', '2026-12-03'],
    ['on the last day of a month that has no such date', '2027-08-31', '2027-09-30'],
    ['on 29 February in a leap year', '2028-01-31', '2028-02-29'],
    ['on the Monday, where that is a Saturday', '2026-09-10', '2026-10-12'],
    ['on the next working day, where that is Christmas Day', '2026-11-25', '2026-12-29'],
    ['a month from a Sunday as from any other day', '2026-11-01', '2026-12-01'],
  ])('%s', (_, came, expected) => {
    expect(due(came)).toBe(expected);
  });

  it('two months later once it was extended, counted from the day it came and not from the day before', () => {
    expect(due('2026-11-30', { extended: true })).toBe('2027-03-01');
    expect(due('2026-01-31', { extended: true })).toBe('2026-04-30');
  });

  it('later by the days from the one on which we asked to the one on which the answer came', () => {
    expect(due('2026-11-03', { pauses: [pause('2026-11-04', '2026-11-11')] })).toBe('2026-12-10');
    expect(due('2026-11-03', { pauses: [pause('2026-11-04', '2026-11-04')] })).toBe('2026-12-03');
  });

  it('is not late while it is paused, and moves on day by day', () => {
    const paused = timed('2026-11-03', { pauses: [pause('2026-11-10')] });
    expect(stands(paused, calendar, '2027-03-10')).toMatchObject({ late: false, due: '2027-04-02' });
    expect(stands(timed('2026-11-03'), calendar, '2026-12-03').late).toBe(false);
    expect(stands(timed('2026-11-03'), calendar, '2026-12-04').late).toBe(true);
  });
});

describe('by the laws of its clock', () => {
  const day = fc.integer({ min: dayNumber('2025-01-01'), max: dayNumber('2030-06-30') });
  const date = day.map((number) => addDays('1970-01-01', number));
  const request = fc
    .tuple(date, fc.boolean(), fc.array(fc.tuple(fc.nat(40), fc.nat(60)), { maxLength: 4 }))
    .map(([came, extended, gaps]): Timed => {
      let at = came;
      const pauses = gaps.map(([before, long]) => {
        const from = addDays(at, before);
        at = addDays(from, long);
        return pause(from, at);
      });
      return { came, extended, pauses };
    });

  it('it falls on a working day, and never before its month is over', () => {
    fc.assert(
      fc.property(request, (one) => {
        const number = dayNumber(dueDay(one, calendar, one.came));
        expect(weekdayOf(number)).toBeLessThanOrEqual(5);
        expect(isBankHoliday(number)).toBe(false);
        expect(number).toBeGreaterThanOrEqual(dayNumber(addMonths(one.came, one.extended ? 3 : 1)));
      }),
    );
  });

  it('neither a pause nor an extension ever makes it sooner, and a longer pause never either', () => {
    fc.assert(
      fc.property(request, fc.nat(60), fc.nat(30), (one, long, longer) => {
        const from = one.pauses.at(-1)?.to ?? one.came;
        const with_ = (days: number) => ({ ...one, pauses: [...one.pauses, pause(from, addDays(from, days))] });
        const of = (each: Timed) => dueDay(each, calendar, each.came);
        expect(of(with_(long)) >= of(one)).toBe(true);
        expect(of(with_(long + longer)) >= of(with_(long))).toBe(true);
        expect(of({ ...one, extended: true }) >= of({ ...one, extended: false })).toBe(true);
      }),
    );
  });

  it('a request that came later is never due sooner, and a pause that still runs counts as one that ends today', () => {
    fc.assert(
      fc.property(date, fc.nat(60), fc.nat(90), (came, later, days) => {
        expect(due(addDays(came, later)) >= due(came)).toBe(true);
        const today = addDays(came, days);
        const [open, ended] = [timed(came, { pauses: [pause(came)] }), timed(came, { pauses: [pause(came, today)] })];
        expect(pausedDays(open, today)).toBe(days);
        expect(dueDay(open, calendar, today)).toBe(dueDay(ended, calendar, today));
      }),
    );
  });
});
