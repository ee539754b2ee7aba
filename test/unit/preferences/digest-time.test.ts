import { expect, it } from 'vitest';
import { nextDigest } from '../../../shared/preferences/digest-time.ts';
import { shippedSettings } from '../../support/service.ts';

const next = (now: string) => nextDigest(shippedSettings.calendar, '16:00', new Date(now)).toISOString();

it('the day’s digest is the next one until it goes, and then that of the next working day, by London’s clocks', () => {
  expect(next('2026-11-23T15:59:59.999Z')).toBe('2026-11-23T16:00:00.000Z');
  expect(next('2026-11-23T16:00:00.000Z')).toBe('2026-11-24T16:00:00.000Z');
  expect(next('2026-11-27T16:00:00.000Z')).toBe('2026-11-30T16:00:00.000Z');
  expect(next('2026-11-28T09:00:00.000Z')).toBe('2026-11-30T16:00:00.000Z');
  expect(next('2026-12-24T16:30:00.000Z')).toBe('2026-12-29T16:00:00.000Z');
  expect(next('2026-07-06T12:00:00.000Z')).toBe('2026-07-06T15:00:00.000Z');
});
