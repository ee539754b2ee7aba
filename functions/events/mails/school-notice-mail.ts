import { IncidentId } from '../../../shared/ids.ts';
import type { Notice, NoticeKind } from '../../../shared/notice.ts';
import { isLeftOut } from '../../../shared/school-notice/near-reader.ts';
import { isDone, isHeld } from '../../../shared/school-notice/notice-state.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { type MailDeps, type MailOfNotice, plain } from './mail.ts';
import { mailWords } from './mail-values.ts';

type Kind = Exclude<Extract<NoticeKind, `school-${string}`>, 'school-code' | `school-contact-${string}`>;

/**
 * Word to somebody at a school that a notice waits, as it stands now: one that was stopped meanwhile is not sent, nor one
 * that was called off, nor a reminder of one that was answered. It names nobody, and its link opens nothing without a code.
 */
export async function schoolNoticeMail(deps: MailDeps, notice: Notice, kind: Kind): Promise<MailOfNotice> {
  const id = IncidentId.safeParse(notice.owner.split('/')[1]);
  const told = id.success && notice.school && (await deps.store.schoolNotices.notice(id.data, notice.school.setting));
  if (!told || !notice.school) throw new Error(`notice ${notice.id} is about no notice to a school`);
  const { contactId, token } = notice.school;
  if (isHeld(told) || isLeftOut({ id: contactId, email: notice.to.email }, told))
    return { held: 'school-notice-stopped' };
  if (told.calledOff && kind !== 'school-notice-ended') return { over: 'called-off' };
  if (kind === 'school-notice-again' && isDone(told)) return { over: 'school-knows' };
  const link = `${deps.publicUrl}/school-notices/read/${token}`;
  const words = mailWords(await deps.store.settings.inForce(deps.now()), kind, {
    reference: told.reference,
    answerBy: dateTimeInWords(new Date(told.arrive.at)),
    link,
  });
  return { to: notice.to.email, ...plain(words, link), autoSubmitted: 'auto-generated' };
}
