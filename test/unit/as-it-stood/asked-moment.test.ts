import { expect, it } from 'vitest';
import { askedMoment } from '../../../shared/as-it-stood/asked-moment.ts';

const now = new Date('2026-11-23T10:30:20.000Z');
const asked = (day: string, month: string, time: string, year = '2026') => {
  const read = askedMoment({ day, month, year, time }, now);
  return read.ok ? read.value.toISOString() : read.refusal;
};
const wrong = (...problems: [field: string, code: string][]) => ({
  kind: 'invalid',
  problems: problems.map(([field, code]) => ({ field, code })),
});

it('is the end of the minute that was typed, on London’s clocks', () => {
  expect(asked('23', '11', '10.05')).toBe('2026-11-23T10:05:59.999Z');
  expect(asked('3', 'July', '4:05pm')).toBe('2026-07-03T15:05:59.999Z');
});

it('may be the minute that it is now, and none to come', () => {
  expect(asked('23', '11', '10:30')).toBe('2026-11-23T10:30:59.999Z');
  expect(asked('23', '11', '10:31')).toEqual(wrong(['at-day', 'future']));
});

it('says of a date and a time each whether it is none', () => {
  expect(asked('31', '2', 'teatime')).toEqual(wrong(['at-day', 'not-a-date'], ['time', 'not-a-time']));
  expect(asked('23', '11', '')).toEqual(wrong(['time', 'not-a-time']));
});
