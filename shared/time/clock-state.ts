import type { WorkingCalendar } from './calendar.ts';
import { minutesUnder, moveDue } from './clock-policy.ts';
import { type Clock, maximumPause, openPause, settleClock } from './clocks.ts';
import { effectiveReceipt, workingMinutesBetween } from './working-time.ts';

/**
 * What a clock shows at one moment. Minutes are whole and counted as the clock's policy counts them, so a clock may be
 * late by 0 minutes until the office opens again. While paused, `dueAt` is when it would fall due if resumed now and
 * `resumesBy` when it resumes by itself.
 */
export type ClockState =
  | { state: 'running'; dueAt: Date; minutesLeft: number; tone: 'amber' | 'green' }
  | { state: 'paused'; dueAt: Date; minutesLeft: number; tone: 'amber' | 'green'; since: Date; resumesBy: Date }
  | { state: 'late'; dueAt: Date; minutesLate: number; tone: 'red' }
  | { state: 'met'; dueAt: Date; stoppedAt: Date; minutesLeft: number; tone: 'green' }
  | { state: 'missed'; dueAt: Date; stoppedAt: Date; minutesLate: number; tone: 'red' };

/** How many minutes before it is due a clock turns amber, unless its policy says otherwise. */
const AMBER_AT = 180;

/** The state of a clock at `now`, pauses that have run out included. */
export function clockState(calendar: WorkingCalendar, clock: Clock, now: Date): ClockState {
  const current = settleClock(calendar, clock, now);
  const dueAt = new Date(current.dueAt);
  if (current.stoppedAt) return stopped(calendar, current, { dueAt, stoppedAt: new Date(current.stoppedAt) });
  const pause = openPause(current);
  if (pause) {
    const since = new Date(pause.from);
    const minutesLeft = minutesUntil(calendar, current, { from: since, dueAt });
    const paused = Math.max(0, workingMinutesBetween(calendar, since, now));
    const moved = paused === 0 ? dueAt : moveDue(current.policy, calendar, dueAt, paused);
    const resumesBy = maximumPause(calendar, current, pause);
    return { state: 'paused', dueAt: moved, minutesLeft, tone: toneOf(current, minutesLeft), since, resumesBy };
  }
  if (now > dueAt) return { state: 'late', dueAt, minutesLate: minutesAfter(calendar, current, now), tone: 'red' };
  const minutesLeft = minutesUntil(calendar, current, { from: now, dueAt });
  return { state: 'running', dueAt, minutesLeft, tone: toneOf(current, minutesLeft) };
}

function stopped(calendar: WorkingCalendar, clock: Clock, at: { dueAt: Date; stoppedAt: Date }): ClockState {
  if (at.stoppedAt > at.dueAt) {
    return { state: 'missed', ...at, minutesLate: minutesAfter(calendar, clock, at.stoppedAt), tone: 'red' };
  }
  const minutesLeft = minutesUntil(calendar, clock, { from: at.stoppedAt, dueAt: at.dueAt });
  return { state: 'met', ...at, minutesLeft, tone: 'green' };
}

/** A clock that has not begun to run, because the office is shut, has all of its time left. */
function minutesUntil(calendar: WorkingCalendar, clock: Clock, span: { from: Date; dueAt: Date }): number {
  const begins = effectiveReceipt(calendar, new Date(clock.startedAt)).getTime();
  const from = new Date(Math.max(span.from.getTime(), begins));
  return Math.max(0, minutesUnder(clock.policy, calendar, from, span.dueAt));
}

const minutesAfter = (calendar: WorkingCalendar, clock: Clock, at: Date): number =>
  minutesUnder(clock.policy, calendar, new Date(clock.dueAt), at);

const toneOf = (clock: Clock, minutesLeft: number): 'amber' | 'green' =>
  minutesLeft <= (clock.policy.amberAtMinutes ?? AMBER_AT) ? 'amber' : 'green';
