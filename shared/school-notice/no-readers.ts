import type { SchoolNotices } from '../settings/school-notices.ts';
import { isDone, isHeld } from './notice-state.ts';
import { type Places, toldNow } from './put-notice.ts';
import type { SchoolNotice } from './school-notice.ts';

/**
 * That nobody of a school can be relied on any more while its notice waits: whoever was written to has left, or mail to
 * them came back. Somebody rings. Undefined where somebody reads, somebody rings already, or nobody need do anything.
 */
export function noReaders(
  notice: SchoolNotice,
  places: Places,
  { rules, now }: { rules: SchoolNotices; now: Date },
): SchoolNotice | undefined {
  if (isDone(notice) || isHeld(notice) || notice.call) return undefined;
  const who = toldNow(notice, places, { rules, now });
  if (who.mail.length > 0) return undefined;
  return {
    ...notice,
    version: notice.version + 1,
    callees: who.call.slice(0, 20),
    call: { why: who.callAtOnce ?? 'none-confirmed', since: now.toISOString() },
  };
}
