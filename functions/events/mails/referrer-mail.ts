import type { Contact } from '../../../shared/contact/contact.ts';
import type { Notice } from '../../../shared/notice.ts';
import { relationTo } from '../../../shared/permissions.ts';
import type { MailKind } from '../../../shared/settings/wording.ts';
import { contactOf, type MailDeps, type MailOfNotice, plain } from './mail.ts';
import { contactValues, type MailValues, mailWords } from './mail-values.ts';
import { isKeptFromReader, recipientOrCover } from './recipient.ts';

/** Which words the referrer gets, where the link in them leads, and what they say beyond the contact's own times. */
type About = { kind: MailKind; path: string; answers?: true; values?: MailValues };

/** Word to whoever raised a concern of something that waits for them behind a sign-in. `about` says what. */
export async function referrerMail(
  deps: MailDeps,
  notice: Notice,
  about: (contact: Contact) => About | { over: string },
): Promise<MailOfNotice> {
  const contact = await contactOf(deps, notice);
  if (await isKeptFromReader(deps.store, notice, contact)) return { over: 'may-not-open' };
  const recipient = await recipientOrCover(
    deps,
    notice,
    contact.raisedBy.organisation.id,
    (cover) => relationTo(cover, contact) !== 'none',
  );
  if ('held' in recipient) return recipient;
  const said = about(contact);
  if ('over' in said) return said;
  const { kind, path, answers, values } = said;
  const settings = await deps.store.settings.inForce(deps.now());
  const link = `${deps.publicUrl}${path}`;
  const words = mailWords(settings, kind, { ...contactValues(contact), ...values, link });
  return {
    to: recipient.email,
    cover: recipient.cover,
    ...plain(words, link),
    autoSubmitted: answers ? 'auto-replied' : 'auto-generated',
  };
}
