import * as z from 'zod';
import { momentOn } from '../school-calendar/arrive-before.ts';
import type { SchoolNotices } from '../settings/school-notices.ts';
import type { SchoolNotice } from './school-notice.ts';

/**
 * Where a notice stands, in the order in which it gets there. `phoned`: somebody at the school was told by telephone.
 * `called-off`: its incident was withdrawn, or stands in another.
 */
export const NoticeState = z.enum(['ready', 'held', 'sent', 'opened', 'acknowledged', 'phoned', 'called-off']);
export type NoticeState = z.infer<typeof NoticeState>;

/** States in which nobody need do anything more about the first notice. */
export const doneStates: readonly NoticeState[] = ['acknowledged', 'phoned', 'called-off'];

/** Where a notice stands. It follows from what happened and is kept nowhere, so that it cannot be wrong. */
export function stateOf(
  notice: Pick<
    SchoolNotice,
    'hold' | 'released' | 'told' | 'opened' | 'acknowledged' | 'calls' | 'since' | 'calledOff'
  >,
): NoticeState {
  const { hold, released, told, opened, acknowledged, calls, since, calledOff } = notice;
  const toldSince = (from: string) => calls.some(({ outcome, at }) => outcome === 'told' && at >= from);
  if (calledOff) return 'called-off';
  if (hold && !released) return toldSince(hold.since) ? 'phoned' : 'held';
  if (acknowledged) return 'acknowledged';
  if (toldSince(since)) return 'phoned';
  if (opened) return 'opened';
  return told.some(({ to }) => to.length > 0) ? 'sent' : 'ready';
}

/** Whether nobody at the school may be put it or read it, until an officer has said who may. */
export const isHeld = ({ hold, released }: Pick<SchoolNotice, 'hold' | 'released'>): boolean =>
  hold !== undefined && released === undefined;

/** Whether the school knows, so that nobody need do anything more about the first notice. */
export const isDone = (notice: SchoolNotice): boolean => doneStates.includes(stateOf(notice));

type Rules = Pick<SchoolNotices, 'callAfterMinutes' | 'escalateAt'>;

/** From when on a notice that is not done stands red and somebody rings. */
export const redFrom = ({ arrive }: Pick<SchoolNotice, 'arrive'>, { callAfterMinutes }: Rules): Date =>
  new Date(Date.parse(arrive.at) + callAfterMinutes * 60_000);

/** From when on it is a manager’s to know: a time of the day on which it was to have arrived, never before it is red. */
export const escalatesFrom = (notice: Pick<SchoolNotice, 'arrive'>, rules: Rules): Date => {
  const [at, red] = [momentOn(notice.arrive.on, rules.escalateAt), redFrom(notice, rules)];
  return new Date(Math.max(at.getTime(), red.getTime()));
};

/** How urgent a notice is to whoever stands before the board: `late` is red, `call` somebody must ring now. */
export type Urgency = 'done' | 'in-time' | 'call' | 'late' | 'escalated';

export function urgencyOf(notice: SchoolNotice, now: Date, rules: Rules): Urgency {
  if (isDone(notice)) return 'done';
  if (now >= escalatesFrom(notice, rules)) return 'escalated';
  if (now >= redFrom(notice, rules)) return 'late';
  return notice.call ? 'call' : 'in-time';
}
