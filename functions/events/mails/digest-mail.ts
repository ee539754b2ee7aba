import type { Notice } from '../../../shared/notice.ts';
import { noticeKey } from '../../store/notices.ts';
import { type MailDeps, type MailOfNotice, plain } from './mail.ts';
import { mailWords } from './mail-values.ts';
import { recipientOf } from './recipient.ts';

/**
 * The day's digest: the subject of each message that it covers, as that would be sent now, and so a reference at most.
 * What has lost its use is left out; a digest with nothing left in it is not sent.
 */
export async function digestMail(
  deps: MailDeps,
  notice: Notice,
  mailOf: (covered: Notice) => Promise<MailOfNotice>,
): Promise<MailOfNotice> {
  const recipient = await recipientOf(deps.store, notice);
  if ('held' in recipient) return recipient;
  const subjects = new Set<string>();
  for (const cover of notice.covers ?? []) {
    const covered = await deps.store.notices.find(noticeKey(cover));
    if (!covered) throw new Error(`notice ${notice.id} covers one that is not there`);
    const mail = await mailOf(covered);
    if ('held' in mail) return mail;
    if (!('over' in mail)) subjects.add(mail.subject);
  }
  if (subjects.size === 0) return { over: 'nothing-left' };
  const settings = await deps.store.settings.inForce(deps.now());
  const link = `${deps.publicUrl}/home`;
  const waiting = [...subjects].map((subject) => `• ${subject}`).join('\n');
  const { subject, paragraphs } = mailWords(settings, 'digest', { waiting, link });
  const words = { subject, paragraphs: paragraphs.flatMap((paragraph) => paragraph.split('\n')) };
  return { to: recipient.email, ...plain(words, link), autoSubmitted: 'auto-generated' };
}
