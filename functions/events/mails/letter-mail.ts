import { deliveryTo } from '../../../shared/letter/delivery.ts';
import { replacementOf } from '../../../shared/letter/editions.ts';
import type { Notice } from '../../../shared/notice.ts';
import { letterHtml } from '../../senders/letter-html.ts';
import { letterPdf } from '../../senders/letter-pdf.ts';
import { letterText } from '../../senders/letter-text.ts';
import { mailHtml } from '../../senders/mail-html.ts';
import { contactOf, type MailDeps, type MailOfNotice, plain } from './mail.ts';
import { mailWords } from './mail-values.ts';
import { recipientOf } from './recipient.ts';

/** The letter itself, or word that it waits: whichever the organisation wants and its mail, as proven today, allows. */
export async function letterMail(deps: MailDeps, notice: Notice): Promise<MailOfNotice> {
  const { contactId, letterId } = notice;
  const found = contactId && letterId && (await deps.store.letters.find(contactId, letterId));
  if (!found?.ok) throw new Error(`notice ${notice.id} is about no letter`);
  const letter = found.value;
  const addressee = letter.recipients.find(({ noticeId }) => noticeId === notice.id);
  if (letter.status !== 'issued' || !addressee) return { held: 'letter-not-issued' };
  const contact = await contactOf(deps, notice);
  if (replacementOf(contact, letter.id)) return { over: 'letter-replaced' };
  const recipient = await recipientOf(deps.store, notice, addressee.organisation.id);
  if ('held' in recipient) return recipient;
  const to = recipient.email;

  const settings = await deps.store.settings.inForce(deps.now());
  const organisation = await deps.store.organisations.get(addressee.organisation.id);
  const allowed = deliveryTo(to, organisation, settings);
  const link = `${deps.publicUrl}/letters/${addressee.token}`;
  const values = { reference: letter.reference, link };
  const again = letter.edition > 1;
  if (addressee.delivery === 'notify-only' || allowed === 'notify-only') {
    return {
      to,
      ...plain(mailWords(settings, again ? 'letter-replaced' : 'letter-waiting', values), link),
      autoSubmitted: 'auto-generated',
    };
  }
  const { subject, paragraphs } = mailWords(settings, again ? 'letter-replaced-enclosed' : 'letter-enclosed', values);
  return {
    to,
    subject,
    text: [...paragraphs, '', letterText(letter)].join('\n\n'),
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
