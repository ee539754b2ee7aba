import type { Stamp } from './actor.ts';
import type { Notice, NoticeState, NoticeTask, Trouble } from './notice.ts';
import { isNobodysTask, withTask } from './notice-history.ts';
import { type DeliveryLimits, taskDueAt, troubleOf } from './notice-trouble.ts';
import { ok, type Result, refuse } from './result.ts';

/** States in which nobody waits for a message any more. */
const over: readonly NoticeState[] = ['delivered', 'recalled', 'withheld'];

/** Whether a person must still do something about this message. Delivery after all ends the task. */
export const isTrouble = ({ state, task }: Notice): boolean =>
  task !== undefined && !task.done && !task.ended && (ofLetter(task) || !over.includes(state));

/** Whether a task is about the letter, whose message has arrived. */
const ofLetter = ({ why }: NoticeTask): boolean => why === 'unopened' || why === 'letter-held';

/** What is wrong with a message that is a person's task, and with the letter that it tells of before that. */
export const troubleOfTask = (notice: Pick<Notice, 'state' | 'log' | 'task'>): Trouble =>
  (notice.task && ofLetter(notice.task) ? notice.task.why : troubleOf(notice)) ?? 'silent';

/** Whether we wait to hear that the message arrived. */
export const awaitsDelivery = (notice: Notice): boolean =>
  (notice.state === 'sent' || notice.state === 'delayed') &&
  !isNobodysTask(notice.kind) &&
  (!notice.task || notice.task.done?.how === 'sent-again');

/**
 * Makes a task of a message that has not arrived in the time it may take, whatever the reason. Undefined while there
 * is time, and where somebody has the task already. What its sender still tries goes on being tried.
 */
export function asTask(
  notice: Notice,
  { now, limits, owner }: { now: Date; limits: DeliveryLimits; owner?: Stamp | undefined },
): Notice | undefined {
  const dueAt = taskDueAt(notice, limits);
  const why = troubleOf(notice);
  if (!dueAt || !why || now < dueAt) return undefined;
  const task = { since: now.toISOString(), why, ...(owner && { owner }) };
  return { ...withTask(notice, task), version: notice.version + 1 };
}

/** Gives the task to somebody else, because whoever had it has left, is away, or was nobody. */
export function taskGiven(notice: Notice, owner: Stamp): Notice | undefined {
  const { task } = notice;
  if (!task || !isTrouble(notice) || task.owner?.id === owner.id) return undefined;
  return { ...notice, task: { ...task, owner }, version: notice.version + 1 };
}

/** Ends the task with nobody's doing: the letter was opened, so that it reached its reader. */
export const taskEnded = (notice: Notice, now: Date): Notice | undefined =>
  notice.task && isTrouble(notice)
    ? { ...notice, task: { ...notice.task, ended: now.toISOString() }, version: notice.version + 1 }
    : undefined;

/** How a person was reached another way, or why nobody need be: `how` is a code, `note` their own few words. */
export type Reached = { by: Stamp; how: string; note?: string | undefined; now: Date };

/** Ends the task: the person was reached another way, and how. What is still being tried goes on: it may tell them twice, and does no harm. */
export function taskDone(notice: Notice, { by, how, note, now }: Reached): Result<Notice> {
  if (!notice.task || !isTrouble(notice)) return refuse({ kind: 'wrong-status', status: notice.state });
  const done = { at: now.toISOString(), by, how, ...(note && { note }) };
  return ok({ ...notice, task: { ...notice.task, done }, version: notice.version + 1 });
}
