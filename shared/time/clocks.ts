import * as z from 'zod';
import { ok, type Result, refuse } from '../result.ts';
import type { WorkingCalendar } from './calendar.ts';
import { ClockPolicy, dueFrom, moveDue, sameTimeLater } from './clock-policy.ts';
import { addWorkingMinutes, workingMinutesBetween } from './working-time.ts';

const Moment = z.iso.datetime();

const Pause = z.object({
  from: Moment,
  to: Moment.optional(),
  reason: z.string().min(1).max(500),
  by: z.string().min(1).max(200),
});
type Pause = z.infer<typeof Pause>;

/** A promise with a time to it. It keeps the policy it was started under, so that new settings never move it. */
export const Clock = z.object({
  policy: ClockPolicy,
  startedAt: Moment,
  dueAt: Moment,
  pauses: z.array(Pause),
  stoppedAt: Moment.optional(),
});
export type Clock = z.infer<typeof Clock>;

/** Starts a clock for something received at `receivedAt`, in or out of hours. */
export function startClock(policy: ClockPolicy, calendar: WorkingCalendar, receivedAt: Date): Clock {
  const kept = ClockPolicy.parse(policy);
  const dueAt = dueFrom(kept, calendar, receivedAt).toISOString();
  return { policy: kept, startedAt: receivedAt.toISOString(), dueAt, pauses: [] };
}

/** Pauses a running clock. Refused when its policy never pauses, its pauses are used up, or it is late already. */
export function pauseClock(
  calendar: WorkingCalendar,
  clock: Clock,
  pause: { at: Date; reason: string; by: string },
): Result<Clock> {
  const { at, reason, by } = pause;
  if (clock.stoppedAt) return refuse({ kind: 'wrong-status', status: 'stopped' });
  if (!clock.policy.mayPause || clock.policy.maximumPauseWorkingDays === 0) return refuse({ kind: 'never-pauses' });
  const current = settleClock(calendar, clock, at);
  const last = current.pauses.at(-1);
  if (last && !last.to) return refuse({ kind: 'wrong-status', status: 'paused' });
  if (at > new Date(current.dueAt)) return refuse({ kind: 'wrong-status', status: 'late' });
  // Clocks of two machines may differ a little: a pause never begins before what came before it.
  const from = latest(at, new Date(last?.to ?? current.startedAt));
  const opened = { from: from.toISOString(), reason, by };
  if (maximumPause(calendar, current, opened) <= from) {
    return refuse({ kind: 'wrong-status', status: 'pauses-used-up' });
  }
  return ok({ ...current, pauses: [...current.pauses, opened] });
}

/** Ends the pause; what was due moves on by the working time that was paused, up to the policy's limit. */
export function resumeClock(calendar: WorkingCalendar, clock: Clock, at: Date): Result<Clock> {
  if (clock.stoppedAt) return refuse({ kind: 'wrong-status', status: 'stopped' });
  if (!openPause(clock)) return refuse({ kind: 'wrong-status', status: 'running' });
  return ok(endPause(calendar, clock, at));
}

/** Puts another policy in place, counted from the original start. A policy that never pauses ends the pause. */
export function rerateClock(
  calendar: WorkingCalendar,
  clock: Clock,
  change: { policy: ClockPolicy; at: Date },
): Result<Clock> {
  if (clock.stoppedAt) return refuse({ kind: 'wrong-status', status: 'stopped' });
  const policy = ClockPolicy.parse(change.policy);
  const current = policy.mayPause ? settleClock(calendar, clock, change.at) : endPause(calendar, clock, change.at);
  return ok(withDue(calendar, { ...current, policy }));
}

/** Stops the clock for good: what it waited for was done at `at`. */
export function stopClock(calendar: WorkingCalendar, clock: Clock, at: Date): Result<Clock> {
  if (clock.stoppedAt) return refuse({ kind: 'wrong-status', status: 'stopped' });
  return ok({ ...endPause(calendar, clock, at), stoppedAt: at.toISOString() });
}

/** The clock as it stands at `now`: a pause that has reached its limit is ended there, and the due time moved. */
export function settleClock(calendar: WorkingCalendar, clock: Clock, now: Date): Clock {
  const pause = openPause(clock);
  return pause && now >= maximumPause(calendar, clock, pause) ? endPause(calendar, clock, now) : clock;
}

/** The moment at which a pause of this clock ends by itself. */
export function maximumPause(calendar: WorkingCalendar, clock: Clock, pause: Pause): Date {
  const from = new Date(pause.from);
  const limit = sameTimeLater(calendar, from, clock.policy.maximumPauseWorkingDays);
  const used = pausedMinutes(calendar, clock.pauses);
  if (used === 0) return limit;
  return addWorkingMinutes(calendar, from, Math.max(0, workingMinutesBetween(calendar, from, limit) - used));
}

export const openPause = (clock: Clock): Pause | undefined => clock.pauses.find(({ to }) => !to);

function endPause(calendar: WorkingCalendar, clock: Clock, at: Date): Clock {
  const open = openPause(clock);
  if (!open) return clock;
  const limit = maximumPause(calendar, clock, open);
  const to = latest(at < limit ? at : limit, new Date(open.from)).toISOString();
  return withDue(calendar, {
    ...clock,
    pauses: clock.pauses.map((pause) => (pause === open ? { ...pause, to } : pause)),
  });
}

/** The due time, always worked out afresh from the start and the pauses that the policy lets count. */
function withDue(calendar: WorkingCalendar, clock: Clock): Clock {
  const { policy, startedAt, pauses } = clock;
  const due = dueFrom(policy, calendar, new Date(startedAt));
  const paused = policy.mayPause ? pausedMinutes(calendar, pauses) : 0;
  return { ...clock, dueAt: moveDue(policy, calendar, due, paused).toISOString() };
}

const pausedMinutes = (calendar: WorkingCalendar, pauses: Pause[]): number =>
  pauses.reduce(
    (sum, { from, to }) => sum + (to ? workingMinutesBetween(calendar, new Date(from), new Date(to)) : 0),
    0,
  );

const latest = (a: Date, b: Date): Date => (a > b ? a : b);
