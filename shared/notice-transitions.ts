import type { Stamp } from './actor.ts';
import type { Notice, NoticeState } from './notice.ts';
import { isCode, moved, secondsAfter } from './notice-history.ts';
import { heard } from './notice-news.ts';
import { ok, type Result, refuse } from './result.ts';

/*
 * Where a message may go next. The mail service cannot be asked whether it took a message. So a message whose fate is
 * unknown waits for news before it is sent again: late is better than twice, and twice is better than never.
 */

/**
 * How long one attempt may take, and how long news of it may. Both count from its beginning, so that with the minute
 * hand and the next sending nothing stays open for more than a quarter of an hour because nobody knows its fate.
 */
export const leaseSeconds = 60;
export const newsSeconds = 13 * 60;
/** News that waited while nothing ran here is taken in before anything is sent again for want of it. */
export const leastNewsSeconds = 2 * 60;
/** So often may a message be sent with nobody knowing what became of it. */
export const uncertainAttempts = 8;
/** For so long may the mail service put a message off, or until it is of no more use where that is known. */
export const patienceSeconds = 12 * 60 * 60;
const shortestWait = 10;
const longestWait = 15 * 60;

/** When news of the attempt that is under way is no longer to be expected. */
function heardOfBy({ log, attempt }: Notice, now: Date): string {
  const begun = log.findLast((entry) => entry.state === 'sending' && entry.attempt === attempt)?.at;
  const from = begun ? Date.parse(begun) : now.getTime();
  return new Date(Math.max(from + newsSeconds * 1000, now.getTime() + leastNewsSeconds * 1000)).toISOString();
}

/** Who sends a message, when, and to which cover where it does not go to whom it is for. */
export type Claim = { now: Date; claimId: string; cover?: Notice['log'][number]['cover'] };

/** Takes a due message to send it. Whoever claims has the lease; nobody else may send. */
export function claimed(notice: Notice, { now, claimId, cover }: Claim): Result<Notice> {
  if (notice.state !== 'pending') return refuse({ kind: 'wrong-status', status: notice.state });
  if (now < new Date(notice.due)) return refuse({ kind: 'wrong-status', status: 'not-due' });
  const attempt = notice.attempt + 1;
  const sending = moved(notice, { state: 'sending', now, attempt, cover });
  return ok({ ...sending, claimId, attempt, due: secondsAfter(now, leaseSeconds) });
}

/** What came of an attempt to send, as far as the sender could see. `why` is a code, never words. */
export type Attempted =
  | { kind: 'accepted'; messageId: string }
  | { kind: 'refused-now'; why: string }
  | { kind: 'refused-for-good'; why: string }
  | { kind: 'over'; why: string }
  | { kind: 'unknown'; why: string }
  | { kind: 'held'; why: string };

type Ended = { attempt: number; claimId: string; outcome: Attempted; now: Date; owner?: Stamp | undefined };

/** Records what came of the attempt that a claim began. Undefined when news or time has overtaken it. */
export function attempted(notice: Notice, { attempt, claimId, outcome, now, owner }: Ended): Notice | undefined {
  if (outcome.kind === 'accepted') return heard(notice, { news: 'sent', attempt, messageId: outcome.messageId, now });
  if (notice.state !== 'sending' || notice.claimId !== claimId) return undefined;
  const step = { now, attempt, detail: outcome.why };
  switch (outcome.kind) {
    case 'unknown':
      return { ...moved(notice, { ...step, state: 'unknown' }), due: heardOfBy(notice, now) };
    case 'held':
      return moved(notice, { ...step, state: 'held' }, owner);
    case 'over':
      // It has lost its use, as a code that ran out or a time that was kept after all: nobody need be told.
      return moved(notice, { ...step, state: isCode(notice.kind) ? 'failed' : 'recalled' });
    case 'refused-for-good':
      return moved(notice, { ...step, state: 'failed' }, owner);
    case 'refused-now': {
      const since = notice.log.findLast((entry) => entry.detail === 'left-digest')?.at ?? notice.createdAt;
      const patient = now.getTime() - Date.parse(since) < patienceSeconds * 1000;
      const useful = notice.usefulUntil !== undefined && now < new Date(notice.usefulUntil);
      const outOfPatience = !patient && !useful;
      if (outOfPatience) return moved(notice, { ...step, state: 'failed' }, owner);
      const wait = Math.min(shortestWait * 2 ** Math.min(attempt - 1, 10), longestWait);
      return { ...moved(notice, { ...step, state: 'pending' }), due: secondsAfter(now, wait) };
    }
  }
}

/**
 * What time alone does to a message: an attempt whose lease is over has an unknown end, and one of which no news came
 * is sent again, up to a limit. A code is not sent again: it will have run out. Undefined when nothing is due.
 */
export function overtaken(notice: Notice, now: Date, owner?: Stamp): Notice | undefined {
  if (now < new Date(notice.due)) return undefined;
  const { attempt, state } = notice;
  if (state === 'sending') {
    const unknown = moved(notice, { state: 'unknown', now, attempt, detail: 'lease-over' });
    return { ...unknown, due: heardOfBy(notice, now) };
  }
  if (state !== 'unknown') return undefined;
  const step = { now, attempt, detail: 'no-news' };
  const tries = notice.log.filter((entry) => entry.state === 'unknown').length;
  if (tries >= uncertainAttempts || isCode(notice.kind)) return moved(notice, { ...step, state: 'failed' }, owner);
  return { ...moved(notice, { ...step, state: 'pending' }), due: now.toISOString() };
}

/** States out of which a person may send a message again: in each of them nobody has it, as far as anyone knows. */
const resendable: readonly NoticeState[] = ['held', 'failed', 'bounced'];
export const mayBeSentAgain = ({ state }: Notice): boolean => resendable.includes(state);

/** Sends a message that was held, given up or bounced after all, once a person has put right what was wrong. */
export function released(notice: Notice, { by, now }: { by: Stamp; now: Date }): Result<Notice> {
  if (!mayBeSentAgain(notice)) return refuse({ kind: 'wrong-status', status: notice.state });
  const pending = moved(notice, { state: 'pending', now, attempt: notice.attempt, detail: 'released' });
  const done = { at: now.toISOString(), by, how: 'sent-again' };
  return ok({ ...pending, due: now.toISOString(), ...(notice.task && { task: { ...notice.task, done } }) });
}
