import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { fromLondon, localDate, toLondon } from '../../../shared/time/london.ts';

const HOUR = 3_600_000;
const from2020to2040 = { min: Date.UTC(2020, 0, 1), max: Date.UTC(2041, 0, 1) - 1 };
const moments = fc.integer(from2020to2040);

function byTemporal(ms: number) {
  const { year, month, day, dayOfWeek, hour, minute } =
    Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO('Europe/London');
  return { year, month, day, weekday: dayOfWeek, hour, minute };
}

const changeHours = Array.from({ length: 21 }, (_, index) => 2020 + index).flatMap((year) =>
  [2, 9].map((month) => {
    const last = new Date(Date.UTC(year, month, 31));
    return last.getTime() - last.getUTCDay() * 24 * HOUR + HOUR;
  }),
);

describe('London time', () => {
  it('is what Intl says at every hour from 2020 to 2040', () => {
    const intl = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: 'numeric', hourCycle: 'h23' });
    for (let ms = from2020to2040.min; ms <= from2020to2040.max; ms += HOUR) {
      if (toLondon(new Date(ms)).hour !== Number(intl.format(ms))) expect.fail(new Date(ms).toISOString());
    }
  });

  it('is what Temporal says at any moment', () => {
    fc.assert(
      fc.property(moments, (ms) => {
        expect(toLondon(new Date(ms))).toEqual(byTemporal(ms));
        expect(localDate(new Date(ms))).toBe(
          Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO('Europe/London').toPlainDate().toString(),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('changes to the millisecond on every clock-change Sunday', () => {
    for (const change of changeHours) {
      for (const ms of [change - 1, change, change + 1]) expect(toLondon(new Date(ms))).toEqual(byTemporal(ms));
    }
  });

  it('reads skipped, doubled and ordinary times as Temporal does, on every clock-change weekend', () => {
    for (const change of changeHours) {
      for (let ms = change - 3 * HOUR; ms < change + 3 * HOUR; ms += HOUR / 4) {
        const utc = new Date(ms);
        const local = {
          year: utc.getUTCFullYear(),
          month: utc.getUTCMonth() + 1,
          day: utc.getUTCDate(),
          hour: utc.getUTCHours(),
          minute: utc.getUTCMinutes(),
        };
        for (const which of ['compatible', 'earlier', 'later'] as const) {
          const expected = Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/London', {
            disambiguation: which,
          });
          expect(fromLondon(local, which).getTime()).toBe(expected.epochMilliseconds);
        }
      }
    }
  });

  it('goes there and back at any minute that occurs once', () => {
    fc.assert(
      fc.property(moments, (ms) => {
        const minute = Math.floor(ms / 60_000) * 60_000;
        const there = toLondon(new Date(minute));
        const back = [fromLondon(there, 'earlier').getTime(), fromLondon(there, 'later').getTime()];
        expect(back).toContain(minute);
      }),
    );
  });

  it('throws for a moment that is none', () => {
    expect(() => toLondon(new Date(Number.NaN))).toThrow(RangeError);
  });
});
