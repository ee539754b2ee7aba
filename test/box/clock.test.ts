import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BoxFile, openBoxFile } from '../../infra/local/box-file.ts';
import { openClock } from '../../infra/local/clock.ts';

let db: BoxFile;
let wall = Date.UTC(2026, 10, 23, 12);
const open = () => openClock(db, () => wall);

beforeEach(() => {
  db = openBoxFile(':memory:');
  wall = Date.UTC(2026, 10, 23, 12);
});
afterEach(() => db.close());

describe('the clock of the box', () => {
  it('runs on from where it was put, also after a new start', () => {
    open().move({ now: '2026-12-24T09:00:00Z' });
    wall += 1_500;
    expect(open().now().toISOString()).toBe('2026-12-24T09:00:01.500Z');
  });

  it('goes back to the machine’s own time', () => {
    const clock = open();
    clock.move({ advance: 'P10D' });
    expect(clock.moved()).toBe(true);
    clock.move({ reset: true });
    expect(clock.now().getTime()).toBe(wall);
    expect(clock.moved()).toBe(false);
  });

  it.each([
    ['PT2H', '2026-11-23T14:00:00.000Z'],
    ['P1W', '2026-11-30T12:00:00.000Z'],
    ['P1DT30M', '2026-11-24T12:30:00.000Z'],
  ])('moves on by %s', (advance, expected) => {
    const moved = open().move({ advance });
    expect(moved.ok && moved.value.toISOString()).toBe(expected);
  });

  it('takes a day as the same time on the next day, over the change of the clocks too', () => {
    const clock = open();
    clock.move({ now: '2027-03-27T09:00:00Z' });
    clock.move({ advance: 'P1D' });
    expect(clock.now().toISOString()).toBe('2027-03-28T08:00:00.000Z');
  });

  it.each([
    ['now', { now: 'tomorrow' }],
    ['now', { now: '2026-11-24' }],
    ['now', { now: '2026-11-24T09:00:00' }],
    ['now', { now: 7 }],
    ['now', { now: '1970-01-01T00:00:00Z' }],
    ['now', {}],
    ['now', null],
    ['now', []],
    ['now', { now: '2026-11-24T09:00:00Z', advance: 'PT1H' }],
    ['advance', { advance: '2 hours' }],
    ['advance', { advance: 'P9999Y' }],
    ['advance', { advance: '' }],
    ['reset', { reset: 'yes' }],
  ])('refuses what it cannot read and names %s: %j', (field, asked) => {
    const clock = open();
    expect(clock.move(asked)).toMatchObject({ ok: false, refusal: { kind: 'invalid', problems: [{ field }] } });
    expect(clock.moved()).toBe(false);
  });
});
