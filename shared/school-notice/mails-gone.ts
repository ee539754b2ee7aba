import type { Notice, NoticeKind, NoticeState } from '../notice.ts';
import type { SchoolNotices } from '../settings/school-notices.ts';
import { isDone, isHeld } from './notice-state.ts';
import type { SchoolNotice } from './school-notice.ts';

/** States of a mail that has left us, whatever became of it then: of one that came back somebody else hears. */
const left: readonly NoticeState[] = ['sent', 'delivered', 'delayed', 'bounced', 'complained'];
const firstKinds: readonly NoticeKind[] = ['school-notice', 'school-notice-again', 'school-notice-added'];

/** A mail that was owed only now is given so long to leave. */
const leastMinutes = 10;

/**
 * From when on it counts that no mail of a notice has left: so long before the school day begins that there is time to
 * ring. Undefined where that was looked at, nobody was written to, or nobody need look.
 */
export function looksFrom(
  notice: SchoolNotice,
  { callUnsentMinutes }: Pick<SchoolNotices, 'callUnsentMinutes'>,
): Date | undefined {
  const { arrive, since, told, opened, call, mailsLookedAt } = notice;
  const written = told.some(({ at, to }) => at >= since && to.length > 0);
  const looked = mailsLookedAt !== undefined && mailsLookedAt >= since;
  if (!written || looked || opened || call || isDone(notice) || isHeld(notice)) return undefined;
  const before = Date.parse(arrive.at) - callUnsentMinutes * 60_000;
  return new Date(Math.max(before, Date.parse(since) + leastMinutes * 60_000));
}

/**
 * The notice once it was looked whether its mails have left. Where none has, because the mail service refuses them or
 * does not answer, somebody rings: the mails go on being tried, and may still come first.
 */
export function mailsLooked(notice: SchoolNotice, mails: readonly Notice[], now: Date): SchoolNotice {
  const at = now.toISOString();
  const own = mails.filter(
    ({ school, kind, createdAt }) =>
      school?.setting === notice.setting.key && firstKinds.includes(kind) && createdAt >= notice.since,
  );
  const none = own.length > 0 && !own.some(({ state }) => left.includes(state));
  return {
    ...notice,
    mailsLookedAt: at,
    ...(none && !notice.call && { call: { why: 'mail-not-gone' as const, since: at } }),
  };
}
