import type { Notice, NoticeKind, NoticeState } from '../notice.ts';
import type { SchoolNotices } from '../settings/school-notices.ts';
import { isDone, isHeld } from './notice-state.ts';
import type { SchoolNotice, TellKind } from './school-notice.ts';

/** States of a mail that has left us, whatever became of it then: of one that came back somebody else hears. */
const left: readonly NoticeState[] = ['sent', 'delivered', 'delayed', 'bounced', 'complained'];
/** States of one that is known to lie in its reader’s mailbox. */
const arrived: readonly NoticeState[] = ['delivered', 'complained'];

const firstKinds: readonly NoticeKind[] = ['school-notice', 'school-notice-again', 'school-notice-added'];
const firstTold: readonly TellKind[] = ['first', 'first-day', 'again', 'child-added'];

/** A mail that was owed only now is given so long to arrive. */
const leastMinutes = 10;

/** When the school was last written to about what is on the notice now. */
const writtenAt = ({ told, since }: SchoolNotice): string | undefined =>
  told.findLast(({ at, to, kind }) => at >= since && to.length > 0 && firstTold.includes(kind))?.at;

/**
 * From when on it counts that no mail of a notice has arrived: so long before the school day begins that there is time to
 * ring. Undefined where that was looked at since it was last written to, nobody was, or nobody need look.
 */
export function looksFrom(
  notice: SchoolNotice,
  { callUnsentMinutes }: Pick<SchoolNotices, 'callUnsentMinutes'>,
): Date | undefined {
  const { arrive, opened, call, mailsLookedAt } = notice;
  const written = writtenAt(notice);
  if (!written || opened || call || isDone(notice) || isHeld(notice)) return undefined;
  if (mailsLookedAt !== undefined && mailsLookedAt > written) return undefined;
  const before = Date.parse(arrive.at) - callUnsentMinutes * 60_000;
  return new Date(Math.max(before, Date.parse(written) + leastMinutes * 60_000));
}

/**
 * The notice once it was looked whether its mails have arrived. Where none has, because the mail service refuses them or
 * the school’s own takes them and says nothing more, somebody rings: they may still come first (reliability promise: what
 * has not arrived by 07:30 stands on the call list by 07:35).
 */
export function mailsLooked(notice: SchoolNotice, mails: readonly Notice[], now: Date): SchoolNotice {
  const at = now.toISOString();
  const own = mails.filter(
    ({ school, kind, createdAt }) =>
      school?.setting === notice.setting.key && firstKinds.includes(kind) && createdAt >= notice.since,
  );
  const has = (states: readonly NoticeState[]) => own.some(({ state }) => states.includes(state));
  const why = has(left) ? ('mail-not-arrived' as const) : ('mail-not-gone' as const);
  return { ...notice, mailsLookedAt: at, ...(!has(arrived) && !notice.call && { call: { why, since: at } }) };
}
