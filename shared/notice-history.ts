import type { Stamp } from './actor.ts';
import { type Notice, type NoticeKind, type NoticeState, type NoticeTask, Trouble, troubled } from './notice.ts';

/** A code is of no use later, so nobody is asked to bring it another way. */
export const isCode = (kind: NoticeKind): boolean =>
  kind === 'sign-in-code' || kind === 'letter-code' || kind === 'school-code';

/**
 * A message about a draft is between colleagues of one organisation, of which the front door knows nothing: when it does
 * not arrive, the next reminder and the organisation's safeguarding leads are the other way. Whose leave was changed sees
 * it when they sign in, and nobody at work waits for them. Of a school’s contact it stands on the page of schools where nobody is confirmed.
 */
export const isNobodysTask = (kind: NoticeKind): boolean =>
  isCode(kind) || kind.startsWith('draft-') || kind.startsWith('school-contact-') || kind === 'leave-changed';

export const secondsAfter = (now: Date, seconds: number): string =>
  new Date(now.getTime() + seconds * 1000).toISOString();

/** What happened to a message: `detail` is a code of ours or of the mail service, never a person's words. */
export type Step = {
  state: NoticeState;
  now: Date;
  attempt: number;
  detail?: string | undefined;
  cover?: Cover | undefined;
};
type Cover = Notice['log'][number]['cover'];

/** A history longer than this has stopped telling anything new. */
const longest = 200;

/** The notice one version on, with a line more in its history. */
export function noted(notice: Notice, { state, now, attempt, detail, cover }: Step): Notice {
  const what = { ...(detail && { detail: detail.slice(0, longest) }), ...(cover && { cover }) };
  const entry = { at: now.toISOString(), state, attempt, ...what };
  const log = notice.log.length < longest ? [...notice.log, entry] : notice.log;
  return { ...notice, log, version: notice.version + 1 };
}

/** The notice in another state. Whoever had claimed it has it no longer, and trouble is somebody's task. */
export function moved(notice: Notice, step: Step, owner?: Stamp): Notice {
  const { claimId: _, ...next } = { ...noted(notice, step), state: step.state };
  const isTask = troubled.includes(step.state) && !isNobodysTask(notice.kind) && !holds(notice.task);
  if (!isTask) return next;
  const why = Trouble.safeParse(step.state).data;
  return withTask(next, { since: step.now.toISOString(), ...(why && { why }), ...(owner && { owner }) });
}

/** A task that somebody has, or that ended because the letter was read: no other comes of the same message. */
const holds = (task: NoticeTask | undefined): boolean => task !== undefined && !task.done;

/** The most ended tasks that one message keeps. */
const mostEarlier = 20;

/** The notice with a new task. One that was ended before stays in its history. */
export const withTask = (notice: Notice, task: NoticeTask): Notice => ({
  ...notice,
  task,
  ...(notice.task && { earlierTasks: [...(notice.earlierTasks ?? []), notice.task].slice(-mostEarlier) }),
});
