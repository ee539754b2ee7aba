import { asTold } from '../../../shared/contact/release.ts';
import { replacementOf } from '../../../shared/letter/editions.ts';
import { hasLeft } from '../../../shared/letter/letter-release.ts';
import type { Notice } from '../../../shared/notice.ts';
import { relationTo } from '../../../shared/permissions.ts';
import { holdsNow } from '../hold-sent-letter.ts';
import { contactOf, type MailDeps, type MailOfNotice, plain } from './mail.ts';
import { mailWords } from './mail-values.ts';
import { recipientOrCover } from './recipient.ts';

/** Word that a letter still waits, by the link that its recipient has already. It has lost its use once they opened it. */
export async function letterReminderMail(deps: MailDeps, notice: Notice): Promise<MailOfNotice> {
  const { contactId, letterId } = notice;
  const found = contactId && letterId && (await deps.store.letters.find(contactId, letterId));
  if (!found?.ok) throw new Error(`notice ${notice.id} is about no letter`);
  const letter = found.value;
  const addressee = letter.recipients.find(({ chased }) => chased.some(({ noticeId }) => noticeId === notice.id));
  if (!hasLeft(letter, deps.now()) || !addressee) return { held: 'letter-not-issued' };
  if (addressee.opened.length > 0) return { over: 'letter-opened' };
  const contact = asTold(await contactOf(deps, notice), deps.now());
  if (replacementOf(contact, letter.id)) return { over: 'letter-replaced' };
  if (contact.status === 'withdrawn') return { over: 'concern-withdrawn' };
  const recipient = await recipientOrCover(
    deps,
    notice,
    addressee.organisation.id,
    (cover) => relationTo(cover, contact) !== 'none',
  );
  if ('held' in recipient) return recipient;
  // What its reader may not have by now, nobody reminds them of.
  if (letter.held || (await holdsNow(deps, notice, letter)).holds.length > 0) return { held: 'letter-held' };
  const settings = await deps.store.settings.inForce(deps.now());
  const { email: to, cover } = recipient;
  // A code for the link would go to whoever is away: their cover signs in instead.
  const path = cover ? `/referrals/${contact.id}/letters/${letter.id}` : `/letters/${addressee.token}`;
  const link = `${deps.publicUrl}${path}`;
  const words = mailWords(settings, 'letter-reminder', { reference: letter.reference, link });
  return { to, cover, ...plain(words, link), autoSubmitted: 'auto-generated' };
}
