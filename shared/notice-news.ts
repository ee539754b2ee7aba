import type { Stamp } from './actor.ts';
import type { Notice, NoticeState } from './notice.ts';
import { moved, noted } from './notice-history.ts';

/** News from the mail service, by how much it says. It comes late, twice and in any order; the greater holds. */
export const news = ['sent', 'delayed', 'delivered', 'bounced', 'complained'] as const satisfies readonly NoticeState[];
export type News = (typeof news)[number];
const ranked: readonly NoticeState[] = news;

/** How certain a state is: -1 when the mail service has said nothing yet. */
export const rank = (state: NoticeState): number => ranked.indexOf(state);

export type Heard = {
  news: News;
  attempt: number;
  messageId?: string | undefined;
  detail?: string | undefined;
  now: Date;
  owner?: Stamp | undefined;
};

/**
 * Takes news in. Undefined when it says nothing that was not known. News of a message that waits to be sent means that
 * it went out before a crash, so it is not sent again.
 */
export function heard(
  notice: Notice,
  { news: state, attempt, messageId, detail, now, owner }: Heard,
): Notice | undefined {
  const known = notice.log.some((entry) => entry.state === state && entry.attempt === attempt);
  const further = rank(state) > rank(notice.state);
  const names = messageId !== undefined && notice.messageId === undefined;
  if (known && !names) return undefined;
  const step = { state, now, attempt, detail };
  const next = further && !known ? moved(notice, step, owner) : noted(notice, step);
  return names ? { ...next, messageId } : next;
}

/**
 * Whether the mail service took the message more than once: everyone who may have it twice must be told. An attempt that
 * bounced is with nobody, so that a person may send it again.
 */
export const wentOutTwice = (notice: Notice): boolean => attemptsOut(notice, (state) => rank(state) >= 0).length > 1;

/** Whether a message may be with somebody: one of its attempts was taken, or ended unknown, and never bounced. */
export const mayBeWithSomebody = (notice: Notice): boolean =>
  attemptsOut(notice, (state) => rank(state) >= 0 || state === 'unknown').length > 0;

/** Attempts that came to any such state and did not bounce. */
function attemptsOut({ log }: Notice, counts: (state: NoticeState) => boolean): number[] {
  const bounced = new Set(log.filter(({ state }) => state === 'bounced').map(({ attempt }) => attempt));
  const taken = new Set(log.filter(({ state }) => counts(state)).map(({ attempt }) => attempt));
  return [...taken].filter((attempt) => !bounced.has(attempt));
}
