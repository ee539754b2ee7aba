import type { Notice } from '../../../shared/notice.ts';
import { type MailDeps, type MailOfNotice, plain } from './mail.ts';
import { mailWords } from './mail-values.ts';
import { recipientOf } from './recipient.ts';

/** Word to somebody that their school has named them, or is to say whether they still are. It names no child and no school. */
export async function schoolContactMail(deps: MailDeps, notice: Notice): Promise<MailOfNotice> {
  const recipient = await recipientOf(deps.store, notice);
  if ('held' in recipient) return recipient;
  const settings = await deps.store.settings.inForce(deps.now());
  const link = `${deps.publicUrl}/schools`;
  return {
    to: recipient.email,
    ...plain(mailWords(settings, 'school-contact', { link }), link),
    autoSubmitted: 'auto-generated',
  };
}
