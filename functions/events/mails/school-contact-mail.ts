import type { Notice } from '../../../shared/notice.ts';
import { type MailDeps, type MailOfNotice, plain } from './mail.ts';
import { mailWords } from './mail-values.ts';
import { recipientOf } from './recipient.ts';

/** Word to somebody that their school has named them, is to say whether they still are, or may lose an access. It names no child and no school. */
export async function schoolContactMail(deps: MailDeps, notice: Notice): Promise<MailOfNotice> {
  const recipient = await recipientOf(deps.store, notice);
  if ('held' in recipient) return recipient;
  const settings = await deps.store.settings.inForce(deps.now());
  const link = `${deps.publicUrl}/schools`;
  const kind = notice.kind === 'school-contact-unused' ? notice.kind : 'school-contact';
  return {
    to: recipient.email,
    ...plain(mailWords(settings, kind, { link }), link),
    autoSubmitted: 'auto-generated',
  };
}
