import { asTold } from '../../../shared/contact/release.ts';
import { deliveryTo } from '../../../shared/letter/delivery.ts';
import { replacementOf } from '../../../shared/letter/editions.ts';
import { wordsMatch } from '../../../shared/letter/fingerprint.ts';
import { letterEmail } from '../../../shared/letter/letter-email.ts';
import { hasLeft } from '../../../shared/letter/letter-release.ts';
import type { Notice } from '../../../shared/notice.ts';
import { relationTo } from '../../../shared/permissions.ts';
import { letterHtml } from '../../senders/letter-html.ts';
import { letterPdf } from '../../senders/letter-pdf.ts';
import { mailHtml } from '../../senders/mail-html.ts';
import { holdsNow } from '../hold-sent-letter.ts';
import { contactOf, type MailDeps, type MailOfNotice } from './mail.ts';
import { recipientOrCover } from './recipient.ts';

/**
 * The letter itself, or word that it waits: whichever the organisation wants and its mail, as proven today, allows. Held
 * by the same rule as when it was sent off, however often somebody sends it again.
 */
export async function letterMail(deps: MailDeps, notice: Notice): Promise<MailOfNotice> {
  const { contactId, letterId } = notice;
  const found = contactId && letterId && (await deps.store.letters.find(contactId, letterId));
  if (!found?.ok) throw new Error(`notice ${notice.id} is about no letter`);
  const letter = found.value;
  const addressee = letter.recipients.find(({ noticeId }) => noticeId === notice.id);
  if (!hasLeft(letter, deps.now()) || !addressee) return { held: 'letter-not-issued' };
  // Words that do not fit their fingerprint are not those that a manager authorised: a person looks before they go out.
  if (!wordsMatch(letter, deps.digest)) return { held: 'letter-changed' };
  const contact = asTold(await contactOf(deps, notice), deps.now());
  if (replacementOf(contact, letter.id)) return { over: 'letter-replaced' };
  const recipient = await recipientOrCover(
    deps,
    notice,
    addressee.organisation.id,
    (cover) => relationTo(cover, contact) !== 'none',
  );
  if ('held' in recipient) return recipient;
  const { email: to, cover } = recipient;
  // Since a person sent it off, its referrer may have said that somebody of the family works there.
  if (letter.held || (await holdsNow(deps, notice, letter)).holds.length > 0) return { held: 'letter-held' };

  const settings = await deps.store.settings.inForce(deps.now());
  const organisation = await deps.store.organisations.get(addressee.organisation.id);
  const allowed = deliveryTo(to, organisation, settings);
  // A code for the link would go to whoever is away: their cover signs in instead.
  const behindSignIn = cover && { path: `/referrals/${contact.id}/letters/${letter.id}` };
  const mail = letterEmail({
    letter,
    recipient: addressee,
    allowed,
    settings,
    publicUrl: deps.publicUrl,
    ...behindSignIn,
  });
  const { subject, paragraphs, text, link, enclosed } = mail;
  if (!enclosed) {
    return {
      to,
      cover,
      subject,
      text,
      html: mailHtml({ title: subject, paragraphs, link }),
      autoSubmitted: 'auto-generated',
    };
  }
  return {
    to,
    cover,
    subject,
    text,
    html: mailHtml({ title: subject, paragraphs, link, below: letterHtml(letter) }),
    attachments: [
      {
        filename: `letter-${letter.reference}.pdf`,
        contentType: 'application/pdf',
        content: await letterPdf(letter, deps.fonts),
      },
    ],
    autoSubmitted: 'auto-generated',
  };
}
