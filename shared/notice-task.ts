import type { Stamp } from './actor.ts';
import type { Notice } from './notice.ts';
import { isCode } from './notice-history.ts';
import { ok, type Result, refuse } from './result.ts';

/** A message with no news of delivery after so long is somebody's task. */
export const deliverySeconds = 2 * 60 * 60;

/** Whether a person must still do something about this message. Delivery after all ends the task. */
export const isTrouble = ({ state, task }: Notice): boolean =>
  task !== undefined && !task.done && state !== 'delivered';

/** Whether we wait to hear that the message arrived. */
export const awaitsDelivery = ({ kind, state, task }: Notice): boolean =>
  (state === 'sent' || state === 'delayed') && !task && !isCode(kind);

/** Makes a task of a message that was taken long ago and has not been said to have arrived. Undefined otherwise. */
export function undelivered(notice: Notice, now: Date, owner?: Stamp): Notice | undefined {
  if (!awaitsDelivery(notice)) return undefined;
  return { ...notice, task: { since: now.toISOString(), ...(owner && { owner }) }, version: notice.version + 1 };
}

/** Ends the task: the person was reached another way, and how. */
export function taskDone(notice: Notice, { by, how, now }: { by: Stamp; how: string; now: Date }): Result<Notice> {
  if (!notice.task || !isTrouble(notice)) return refuse({ kind: 'wrong-status', status: notice.state });
  const done = { at: now.toISOString(), by, how };
  return ok({ ...notice, task: { ...notice.task, done }, version: notice.version + 1 });
}
