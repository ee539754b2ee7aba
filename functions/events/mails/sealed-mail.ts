import type { Notice } from '../../../shared/notice.ts';
import { contactOf, type MailDeps, type MailOfNotice, plain } from './mail.ts';
import { contactValues, mailWords } from './mail-values.ts';
import { isKeptFromReader, recipientOf } from './recipient.ts';

/** Word to whoever answers for a contact that somebody revealed what is sealed of it. Who did is on the page, not in it. */
export async function sealedRevealedMail(deps: MailDeps, notice: Notice): Promise<MailOfNotice> {
  const contact = await contactOf(deps, notice);
  if (await isKeptFromReader(deps.store, notice, contact)) return { over: 'may-not-open' };
  const recipient = await recipientOf(deps.store, notice);
  if ('held' in recipient) return recipient;
  const settings = await deps.store.settings.inForce(deps.now());
  const link = `${deps.publicUrl}/contacts/${contact.id}/confidential`;
  const words = mailWords(settings, 'sealed-revealed', { ...contactValues(contact), link });
  return { to: recipient.email, ...plain(words, link), autoSubmitted: 'auto-generated' };
}
