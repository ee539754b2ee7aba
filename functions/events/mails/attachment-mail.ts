import type { Notice } from '../../../shared/notice.ts';
import { contactOf, type MailDeps, type MailOfNotice, plain } from './mail.ts';
import { contactValues, mailWords } from './mail-values.ts';
import { recipientOf } from './recipient.ts';

/** Word to whoever added a file that it was not taken. Which file and why is behind the sign-in. */
export async function refusedFileMail(deps: MailDeps, notice: Notice): Promise<MailOfNotice> {
  const recipient = await recipientOf(deps.store, notice);
  if ('held' in recipient) return recipient;
  const [kind, id] = notice.owner.split('/');
  const link = `${deps.publicUrl}/${kind === 'contact' ? 'referrals' : 'drafts'}/${id}/attachments`;
  const words = mailWords(await deps.store.settings.inForce(deps.now()), 'attachment-refused', { link });
  return { to: recipient.email, ...plain(words, link), autoSubmitted: 'auto-replied' };
}

/** Word to whoever holds a contact that one of its files could not be checked. */
export async function uncheckedFileMail(deps: MailDeps, notice: Notice): Promise<MailOfNotice> {
  const contact = await contactOf(deps, notice);
  const recipient = await recipientOf(deps.store, notice);
  if ('held' in recipient) return recipient;
  const link = `${deps.publicUrl}/contacts/${contact.id}#attachments`;
  const settings = await deps.store.settings.inForce(deps.now());
  const words = mailWords(settings, 'attachment-unchecked', { ...contactValues(contact), link });
  return { to: recipient.email, ...plain(words, link), autoSubmitted: 'auto-generated' };
}
