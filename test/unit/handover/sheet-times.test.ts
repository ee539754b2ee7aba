import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameOf } from '../../../shared/handover/sheet.ts';
import { nightBefore, sheetAfter, sheetAt, sheetBefore } from '../../../shared/handover/sheet-times.ts';
import { settings } from '../../support/front-door.ts';

const at = (when: string) => {
  const { dueAt, ...place } = sheetAt(settings, new Date(when));
  return `${nameOf(place)} ${dueAt.toISOString()}`;
};

describe('a handover sheet', () => {
  it('makes itself at 8:30am and 4:45pm on days on which the office opens, on London’s clocks', () => {
    expect(at('2026-11-23T08:29:59Z')).toBe('2026-11-20-evening 2026-11-20T16:15:00.000Z');
    expect(at('2026-11-23T08:30:00Z')).toBe('2026-11-23-morning 2026-11-23T08:30:00.000Z');
    expect(at('2026-11-23T16:44:59Z')).toBe('2026-11-23-morning 2026-11-23T08:30:00.000Z');
    expect(at('2026-11-23T16:45:00Z')).toBe('2026-11-23-evening 2026-11-23T16:45:00.000Z');
    expect(at('2026-07-01T07:30:00Z')).toBe('2026-07-01-morning 2026-07-01T07:30:00.000Z');
  });

  it('comes a quarter of an hour before an early closing, and stays in force over a weekend and a bank holiday', () => {
    expect(at('2026-11-27T16:15:00Z')).toBe('2026-11-27-evening 2026-11-27T16:15:00.000Z');
    expect(at('2026-11-29T12:00:00Z')).toBe('2026-11-27-evening 2026-11-27T16:15:00.000Z');
    expect(at('2026-12-28T12:00:00Z')).toBe('2026-12-24-evening 2026-12-24T16:45:00.000Z');
  });

  it('tells in the morning of the time since the office closed, until it opens', () => {
    const night = nightBefore(settings, sheetAt(settings, new Date('2026-11-23T10:00:00Z')));
    expect([night.since.toISOString(), night.until.toISOString()]).toEqual([
      '2026-11-20T16:30:00.000Z',
      '2026-11-23T09:00:00.000Z',
    ]);
  });

  it('is the only one in force at any moment, and the next follows it without a gap', () => {
    const moments = fc.date({
      min: new Date('2025-01-01'),
      max: new Date('2029-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, (now) => {
        const [current, next] = [sheetAt(settings, now), sheetAfter(settings, now)];
        expect(current.dueAt <= now && now < next.dueAt).toBe(true);
        expect(sheetAt(settings, next.dueAt)).toEqual(next);
        expect(sheetBefore(settings, next)).toEqual(current);
      }),
    );
  });
});
