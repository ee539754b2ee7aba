import type { Stamp } from './actor.ts';
import { type Notice, type NoticeKind, type NoticeState, troubled } from './notice.ts';

/** A code is of no use later, so nobody is asked to bring it another way. */
export const isCode = (kind: NoticeKind): boolean => kind === 'sign-in-code' || kind === 'letter-code';

export const secondsAfter = (now: Date, seconds: number): string =>
  new Date(now.getTime() + seconds * 1000).toISOString();

/** What happened to a message: `detail` is a code of ours or of the mail service, never a person's words. */
export type Step = { state: NoticeState; now: Date; attempt: number; detail?: string | undefined };

/** A history longer than this has stopped telling anything new. */
const longest = 200;

/** The notice one version on, with a line more in its history. */
export function noted(notice: Notice, { state, now, attempt, detail }: Step): Notice {
  const entry = { at: now.toISOString(), state, attempt, ...(detail && { detail: detail.slice(0, longest) }) };
  const log = notice.log.length < longest ? [...notice.log, entry] : notice.log;
  return { ...notice, log, version: notice.version + 1 };
}

/** The notice in another state. Whoever had claimed it has it no longer, and trouble is somebody's task. */
export function moved(notice: Notice, step: Step, owner?: Stamp): Notice {
  const { claimId: _, ...next } = { ...noted(notice, step), state: step.state };
  const isTask = troubled.includes(step.state) && !isCode(notice.kind) && (!notice.task || notice.task.done);
  return isTask ? { ...next, task: { since: step.now.toISOString(), ...(owner && { owner }) } } : next;
}
