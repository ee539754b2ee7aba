import type { WorkingCalendar } from '../time/calendar.ts';
import { type Clock, openPause, settleClock } from '../time/clocks.ts';
import type { Contact } from './contact.ts';
import { awaitsReview } from './is-over.ts';

/** Times that were promised and passed, or were set anew, each with the new time, oldest first. */
type Late = Contact['late'];
export type NewTime = NonNullable<Late>[number];

/** The new times of this clock. A contact that was opened again has a fresh clock, of which nothing was told yet. */
export const newTimesOf = ({ startedAt }: Pick<Clock, 'startedAt'>, late: Late = []): NewTime[] =>
  late.filter(({ at }) => at >= startedAt);

/** The last new time of this clock, or undefined while what was said at the start holds. */
export const lastNewTime = (clock: Pick<Clock, 'startedAt'>, late: Late): NewTime | undefined =>
  newTimesOf(clock, late).at(-1);

/** The time that a decision is promised for now: the last new time, or what the clock said from the start. */
export const promisedTime = (clock: Clock, late: Late): string => lastNewTime(clock, late)?.newTime ?? clock.dueAt;

/**
 * Whether the time that was promised last has passed with no decision. A clock that stands still, or has stopped, is not
 * late; what was told of it before stays told.
 */
export function isPromiseBroken(calendar: WorkingCalendar, clock: Clock, late: Late, now: Date): boolean {
  const settled = settleClock(calendar, clock, now);
  if (settled.stoppedAt || openPause(settled)) return false;
  return now > new Date(promisedTime(settled, late));
}

/** Whether a decision that passed its time is still to be made: until then it is the task of the manager who was named. */
export const isLateDecision = (contact: Contact): boolean =>
  !contact.clocks.decision.stoppedAt &&
  contact.status !== 'withdrawn' &&
  !awaitsReview(contact) &&
  lastNewTime(contact.clocks.decision, contact.late) !== undefined;

/** So many new times at most has one decision: by then it is no longer a matter of a mail. */
export const mostNewTimes = 50;
