import type { WorkingCalendar } from './calendar.ts';
import { minutesUnder } from './clock-policy.ts';
import { clockState } from './clock-state.ts';
import { type Clock, settleClock } from './clocks.ts';
import { effectiveReceipt, workingMinutesBetween } from './working-time.ts';

/**
 * How much of its time a running clock has used, as a percentage counted in the minutes of its policy; pauses do not
 * count. Undefined for a clock that stands still, has stopped or is late.
 */
export function percentUsed(calendar: WorkingCalendar, clock: Clock, now: Date): number | undefined {
  const state = clockState(calendar, clock, now);
  if (state.state !== 'running') return undefined;
  const { policy, startedAt, dueAt, pauses } = settleClock(calendar, clock, now);
  const whole = minutesUnder(policy, calendar, effectiveReceipt(calendar, new Date(startedAt)), new Date(dueAt));
  const paused = pauses.reduce(
    (sum, { from, to }) => sum + (to ? workingMinutesBetween(calendar, new Date(from), new Date(to)) : 0),
    0,
  );
  const allowed = policy.mayPause ? whole - paused : whole;
  return allowed <= 0 ? 100 : ((allowed - state.minutesLeft) / allowed) * 100;
}
