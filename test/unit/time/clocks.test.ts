import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ClockPolicy } from '../../../shared/time/clock-policy.ts';
import { clockState } from '../../../shared/time/clock-state.ts';
import {
  Clock,
  pauseClock,
  rerateClock,
  resumeClock,
  settleClock,
  startClock,
  stopClock,
} from '../../../shared/time/clocks.ts';
import { workingMinutesBetween } from '../../../shared/time/working-time.ts';
import { officeHours as calendar, london, officeHoursWith } from './calendars.ts';

const decision = ClockPolicy.parse({ code: 'decision', kind: 'working-days', days: 1, rule: 'A' });
const red = ClockPolicy.parse({
  code: 'rag-red',
  kind: 'working-minutes',
  minutes: 240,
  runsPastClosing: true,
  mayPause: false,
});
const amber = ClockPolicy.parse({ code: 'rag-amber', kind: 'working-minutes', minutes: 480 });
const green = ClockPolicy.parse({ code: 'rag-green', kind: 'working-days', days: 3, rule: 'B' });

const fortnight = ClockPolicy.parse({ code: 'fortnight', kind: 'working-days', days: 10, rule: 'B' });

const started = (policy: ClockPolicy, at: string) => startClock(policy, calendar, london(at));
const question = (at: string) => ({ at: london(at), reason: 'question', by: 'worker' });

function allowed(result: ReturnType<typeof pauseClock>): Clock {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

describe('a clock', () => {
  it.each([
    ['a decision, in hours', decision, '2026-11-23 15:16', '2026-11-24 17:00'],
    ['a decision, on Friday evening', decision, '2026-11-20 22:00', '2026-11-23 17:00'],
    ['a decision, before Christmas', decision, '2026-12-24 18:00', '2026-12-29 17:00'],
    ['amber, on Friday afternoon', amber, '2026-11-20 16:00', '2026-11-23 16:00'],
    ['green, on Saturday', green, '2026-11-21 10:00', '2026-11-26 17:00'],
    ['red, in hours', red, '2026-11-23 09:30', '2026-11-23 13:30'],
    ['red, which runs on past closing', red, '2026-11-23 15:30', '2026-11-23 19:30'],
    ['red, which waits for opening when it comes at night', red, '2026-11-20 20:00', '2026-11-23 13:00'],
  ])('for %s is due on time', (_, policy, at, due) => {
    expect(started(policy, at).dueAt).toBe(london(due).toISOString());
  });

  it('survives being stored', () => {
    const clock = allowed(pauseClock(calendar, started(amber, '2026-11-23 10:00'), question('2026-11-23 11:00')));
    expect(Clock.parse(JSON.parse(JSON.stringify(clock)))).toEqual(clock);
  });

  it('keeps only what its policy means, whatever else settings say of it', () => {
    const withName = { ...amber, name: 'Amber' };
    expect(startClock(withName, calendar, london('2026-11-23 10:00')).policy).toEqual(amber);
  });
});

describe('what a clock shows', () => {
  const clock = started(amber, '2026-11-20 16:00');

  it.each([
    ['2026-11-20 16:10', { state: 'running', minutesLeft: 470, tone: 'green' }],
    ['2026-11-22 12:00', { state: 'running', minutesLeft: 420, tone: 'green' }],
    ['2026-11-23 13:00', { state: 'running', minutesLeft: 180, tone: 'amber' }],
    ['2026-11-23 16:00', { state: 'running', minutesLeft: 0, tone: 'amber' }],
    ['2026-11-23 16:30', { state: 'late', minutesLate: 30, tone: 'red' }],
    ['2026-11-24 09:05', { state: 'late', minutesLate: 65, tone: 'red' }],
  ])('at %s is %j', (now, shown) => {
    expect(clockState(calendar, clock, london(now))).toMatchObject(shown);
  });

  it('before a red clock has begun is its whole time, and after closing what is really left', () => {
    const night = started(red, '2026-11-20 20:00');
    expect(clockState(calendar, night, london('2026-11-21 12:00'))).toMatchObject({ minutesLeft: 240 });
    const afternoon = started(red, '2026-11-23 15:30');
    expect(clockState(calendar, afternoon, london('2026-11-23 18:30'))).toMatchObject({ minutesLeft: 60 });
    expect(clockState(calendar, afternoon, london('2026-11-23 19:45'))).toMatchObject({ minutesLate: 15 });
  });

  it('after it stopped is whether the promise was met, whenever one looks', () => {
    const now = london('2027-03-01 10:00');
    const met = allowed(stopClock(calendar, clock, london('2026-11-23 15:00')));
    const missed = allowed(stopClock(calendar, clock, london('2026-11-23 16:20')));
    expect(clockState(calendar, met, now)).toMatchObject({ state: 'met', minutesLeft: 60, tone: 'green' });
    expect(clockState(calendar, missed, now)).toMatchObject({ state: 'missed', minutesLate: 20, tone: 'red' });
    expect(stopClock(calendar, met, now)).toEqual({ ok: false, refusal: { kind: 'wrong-status', status: 'stopped' } });
  });

  it('is never less than no time, when a statutory day falls on the council’s own closure', () => {
    const closed = officeHoursWith({ closures: [{ date: '2026-11-23', reason: 'Moving office' }] });
    const sunday = startClock(decision, closed, london('2026-11-22 12:00'));
    expect(sunday.dueAt).toBe(london('2026-11-23 17:00').toISOString());
    expect(clockState(closed, sunday, london('2026-11-22 13:00'))).toMatchObject({ state: 'running', minutesLeft: 0 });
  });

  it('changes from running to late once, and its minutes left never grow', () => {
    const times = fc.integer({ min: 0, max: 10_000 }).map((m) => new Date(Date.UTC(2026, 11, 22, 9) + m * 60_000));
    fc.assert(
      fc.property(fc.constantFrom(decision, red, amber, green), times, times, times, (policy, receivedAt, a, b) => {
        const one = startClock(policy, calendar, receivedAt);
        const left = (now: Date) => {
          const shown = clockState(calendar, one, now);
          return shown.state === 'running' ? shown.minutesLeft : shown.state === 'late' ? 0 - shown.minutesLate : NaN;
        };
        const [first, second] = a < b ? [a, b] : [b, a];
        expect(left(first)).toBeGreaterThanOrEqual(left(second));
      }),
    );
  });
});

describe('a paused clock', () => {
  const clock = started(amber, '2026-11-23 10:00'); // due Tuesday 10am
  const paused = allowed(pauseClock(calendar, clock, question('2026-11-23 15:16')));

  it('stands still, says since when, and when it goes on by itself', () => {
    expect(clockState(calendar, paused, london('2026-11-24 09:30'))).toEqual({
      state: 'paused',
      since: london('2026-11-23 15:16'),
      resumesBy: london('2026-11-24 15:16'),
      minutesLeft: 164,
      tone: 'amber',
      dueAt: london('2026-11-24 12:14'),
    });
  });

  it('is due later by the working time that was paused', () => {
    const resumed = allowed(resumeClock(calendar, paused, london('2026-11-24 09:30')));
    expect(resumed.dueAt).toBe(london('2026-11-24 12:14').toISOString());
    expect(clockState(calendar, resumed, london('2026-11-24 09:30'))).toMatchObject({ minutesLeft: 164 });
  });

  it('goes on by itself after one working day, and a late answer moves nothing', () => {
    const due = london('2026-11-25 10:00');
    expect(clockState(calendar, paused, london('2026-11-24 15:17'))).toMatchObject({ state: 'running', dueAt: due });
    expect(clockState(calendar, paused, london('2026-11-25 10:30'))).toMatchObject({ state: 'late', minutesLate: 30 });
    expect(allowed(resumeClock(calendar, paused, london('2026-11-27 12:00'))).dueAt).toBe(due.toISOString());
  });

  it('paused on a Saturday goes on by itself at opening time on Tuesday', () => {
    const weekend = allowed(pauseClock(calendar, started(green, '2026-11-21 10:00'), question('2026-11-21 11:00')));
    expect(clockState(calendar, weekend, london('2026-11-22 12:00'))).toMatchObject({
      resumesBy: london('2026-11-24 09:00'),
    });
    expect(settleClock(calendar, weekend, london('2026-11-24 09:00')).pauses[0]?.to).toBe(
      london('2026-11-24 09:00').toISOString(),
    );
  });

  it('may pause again only for what is left of its limit', () => {
    const resumed = allowed(resumeClock(calendar, paused, london('2026-11-24 09:16')));
    const again = allowed(pauseClock(calendar, resumed, question('2026-11-24 10:16')));
    expect(clockState(calendar, again, london('2026-11-24 11:00'))).toMatchObject({
      resumesBy: london('2026-11-24 16:16'),
    });
    const used = settleClock(calendar, again, london('2026-11-24 16:16'));
    expect(pauseClock(calendar, used, question('2026-11-24 16:20'))).toEqual({
      ok: false,
      refusal: { kind: 'wrong-status', status: 'pauses-used-up' },
    });
  });

  it('cannot be paused twice, nor be resumed when it runs', () => {
    expect(pauseClock(calendar, paused, question('2026-11-23 15:20'))).toMatchObject({ ok: false });
    expect(resumeClock(calendar, clock, london('2026-11-23 15:20'))).toEqual({
      ok: false,
      refusal: { kind: 'wrong-status', status: 'running' },
    });
  });

  it('is not a way out of being late', () => {
    expect(pauseClock(calendar, clock, question('2026-11-24 10:01'))).toEqual({
      ok: false,
      refusal: { kind: 'wrong-status', status: 'late' },
    });
  });

  it('stopped while paused counts the pause', () => {
    const done = allowed(stopClock(calendar, paused, london('2026-11-24 11:00')));
    expect(clockState(calendar, done, london('2026-11-30 11:00'))).toMatchObject({ state: 'met', minutesLeft: 164 });
  });

  it('moves the due time by exactly the paused working time, for any pause within the limit', () => {
    const minute = fc.integer({ min: 0, max: 4000 });
    fc.assert(
      fc.property(minute, minute, (before, length) => {
        const from = new Date(Date.UTC(2026, 11, 22, 9) + before * 60_000);
        const to = new Date(from.getTime() + length * 60_000);
        const long = startClock(fortnight, calendar, london('2026-12-22 08:00'));
        const held = allowed(pauseClock(calendar, long, { at: from, reason: 'question', by: 'worker' }));
        const after = allowed(resumeClock(calendar, held, to));
        const ended = new Date(after.pauses[0]!.to!);
        const moved = workingMinutesBetween(calendar, new Date(long.dueAt), new Date(after.dueAt));
        expect(moved).toBe(workingMinutesBetween(calendar, from, ended));
        expect(moved).toBeLessThanOrEqual(480);
      }),
    );
  });
});

describe('re-rating', () => {
  const clock = started(green, '2026-11-23 10:00');

  it('keeps the original start, so a red one may be late at once', () => {
    const rerated = allowed(rerateClock(calendar, clock, { policy: red, at: london('2026-11-23 15:00') }));
    expect(rerated).toMatchObject({ startedAt: clock.startedAt, dueAt: london('2026-11-23 14:00').toISOString() });
    expect(clockState(calendar, rerated, london('2026-11-23 15:00'))).toMatchObject({ state: 'late', minutesLate: 60 });
  });

  it('to red ends the pause, does not count it, and refuses another', () => {
    const paused = allowed(pauseClock(calendar, clock, question('2026-11-23 11:00')));
    const rerated = allowed(rerateClock(calendar, paused, { policy: red, at: london('2026-11-23 12:00') }));
    expect(rerated.pauses[0]?.to).toBe(london('2026-11-23 12:00').toISOString());
    expect(rerated.dueAt).toBe(london('2026-11-23 14:00').toISOString());
    expect(pauseClock(calendar, rerated, question('2026-11-23 12:30'))).toEqual({
      ok: false,
      refusal: { kind: 'never-pauses' },
    });
  });

  it('from red to amber counts the pauses there were', () => {
    const paused = allowed(pauseClock(calendar, clock, question('2026-11-23 11:00')));
    const toRed = allowed(rerateClock(calendar, paused, { policy: red, at: london('2026-11-23 12:00') }));
    const toAmber = allowed(rerateClock(calendar, toRed, { policy: amber, at: london('2026-11-23 12:10') }));
    expect(toAmber.dueAt).toBe(london('2026-11-24 11:00').toISOString());
  });

  it('between ratings that pause leaves the pause open', () => {
    const paused = allowed(pauseClock(calendar, clock, question('2026-11-23 11:00')));
    const rerated = allowed(rerateClock(calendar, paused, { policy: amber, at: london('2026-11-23 12:00') }));
    expect(clockState(calendar, rerated, london('2026-11-23 12:30'))).toMatchObject({ state: 'paused' });
  });
});
