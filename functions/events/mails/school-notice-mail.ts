import { IncidentId } from '../../../shared/ids.ts';
import type { Notice, NoticeKind } from '../../../shared/notice.ts';
import { isLeftOut, mayBeAdultOf, namedAdults } from '../../../shared/school-notice/near-reader.ts';
import { isDone, isHeld } from '../../../shared/school-notice/notice-state.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { type MailDeps, type MailOfNotice, plain } from './mail.ts';
import { mailWords } from './mail-values.ts';

type NoticeIn = NonNullable<Awaited<ReturnType<MailDeps['store']['schoolNotices']['find']>>>;
type Kind = Exclude<Extract<NoticeKind, `school-${string}`>, 'school-code' | `school-contact-${string}`>;

type Owed = Required<Pick<Notice, 'school'>> & Pick<Notice, 'authority' | 'to'>;

/** Whether whoever it goes to was left out, or may be an adult of the incident as it is told now. */
async function mustNotGo({ store, digest }: MailDeps, { notice, incident }: NoticeIn, owed: Owed): Promise<boolean> {
  const { contactId: id, setting } = owed.school;
  if (isHeld(notice) || isLeftOut({ id, email: owed.to.email }, notice)) return true;
  const contacts = (await store.schools.contactsOf(owed.authority, [setting])).get(setting);
  const contact = contacts?.people.find((one) => one.id === id);
  return contact !== undefined && mayBeAdultOf(contact, notice, namedAdults(incident.facts.adults, { digest }));
}

/**
 * Word to somebody at a school that a notice waits, as it stands now: one that was stopped meanwhile is not sent, nor one
 * to somebody whom the police have named since it was owed, nor one that was called off, nor a reminder of one that was
 * answered. It names nobody, and its link opens nothing without a code.
 */
export async function schoolNoticeMail(deps: MailDeps, notice: Notice, kind: Kind): Promise<MailOfNotice> {
  const id = IncidentId.safeParse(notice.owner.split('/')[1]);
  const { school } = notice;
  const found = id.success && school && (await deps.store.schoolNotices.find(id.data, school.setting));
  if (!found || !school) throw new Error(`notice ${notice.id} is about no notice to a school`);
  if (await mustNotGo(deps, found, { ...notice, school })) return { held: 'school-notice-stopped' };
  const { notice: told } = found;
  const { token } = school;
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
