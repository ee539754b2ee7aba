import type { Notice, Trouble } from './notice.ts';
import { isNobodysTask } from './notice-history.ts';

/** How long a message may go without arriving before it is a person's task, in minutes. */
export type DeliveryLimits = {
  /** While it could not be sent, or nobody knows whether it was. */
  taskMinutes: number;
  /** While it was sent and nothing is heard of it. */
  silenceMinutes: number;
};

/**
 * What keeps a message from having arrived. Undefined when it has arrived, or when nobody waits for it any more. A
 * message that has only just been owed is `unsent`: whether that is anybody's task is a matter of time.
 */
export function troubleOf({ state, log }: Pick<Notice, 'state' | 'log'>): Trouble | undefined {
  switch (state) {
    case 'bounced':
    case 'complained':
    case 'failed':
    case 'held':
      return state;
    case 'unknown':
      return 'uncertain';
    case 'sent':
    case 'delayed':
      return 'silent';
    case 'pending':
    case 'sending':
      return whyWaiting(log);
    case 'delivered':
    case 'recalled':
    case 'withheld':
    case 'in-digest':
    case 'digested':
      return undefined;
  }
}

/** A message that waits for another attempt has the trouble of its last one. */
function whyWaiting(log: Notice['log']): Trouble {
  const last = log.findLast(({ state }) => state !== 'sending');
  if (!last || beginsAgain(last)) return 'unsent';
  return last.state === 'pending' && last.detail !== 'no-news' ? 'throttled' : 'uncertain';
}

/** A message that a person sent again, or that left the digest, is waited for from then on. */
const beginsAgain = ({ detail }: Notice['log'][number]): boolean => detail === 'released' || detail === 'left-digest';

/** When somebody began to wait for this message: its first attempt since a person last sent it, or when it was due. */
export function waitingSince({ due, log, createdAt }: Pick<Notice, 'due' | 'log' | 'createdAt'>): string {
  const again = log.findLastIndex(beginsAgain);
  const first = log.slice(again + 1)[0];
  if (first) return first.at;
  // Never tried: what is due later on purpose is not waited for before it is.
  return again >= 0 ? (log[again]?.at ?? createdAt) : due;
}

/** When a message that has not arrived becomes a person's task; undefined when it does not. */
export function taskDueAt(notice: Notice, { taskMinutes, silenceMinutes }: DeliveryLimits): Date | undefined {
  const trouble = troubleOf(notice);
  if (!trouble || isNobodysTask(notice.kind)) return undefined;
  const since = waitingSince(notice);
  const { task } = notice;
  // Somebody has it; or it ended because the letter was read, and nobody waits for its mail any more.
  if (task && !task.done) return undefined;
  // Once a person was reached another way, nobody chases the mail; a message that was sent again is a new wait.
  if (task?.done && (task.done.how !== 'sent-again' || task.done.at > since)) return undefined;
  const minutes = trouble === 'silent' ? silenceMinutes : taskMinutes;
  return new Date(Date.parse(since) + minutes * 60_000);
}
