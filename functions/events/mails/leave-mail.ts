import type { Notice } from '../../../shared/notice.ts';
import { type MailDeps, type MailOfNotice, plain } from './mail.ts';
import { mailWords } from './mail-values.ts';
import { recipientOf } from './recipient.ts';

/** Word to somebody whose leave a manager has set or ended; it goes to themselves, also while they are away. */
export async function leaveMail(deps: MailDeps, notice: Notice): Promise<MailOfNotice> {
  const recipient = await recipientOf(deps.store, notice);
  if ('held' in recipient) return recipient;
  const settings = await deps.store.settings.inForce(deps.now());
  const link = `${deps.publicUrl}/preferences/leave`;
  const words = mailWords(settings, 'leave-changed', { link });
  return { to: recipient.email, ...plain(words, link), autoSubmitted: 'auto-generated' };
}
