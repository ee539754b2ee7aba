import type { Contact } from '../../shared/contact/contact.ts';
import { deliveryTo } from '../../shared/letter/delivery.ts';
import type { Notice } from '../../shared/notice.ts';
import type { Email } from '../senders/email.ts';
import { letterHtml } from '../senders/letter-html.ts';
import { type Fonts, letterPdf } from '../senders/letter-pdf.ts';
import { letterText } from '../senders/letter-text.ts';
import { mailHtml } from '../senders/mail-html.ts';
import { sixFigures } from '../store/code.ts';
import type { Store } from '../store/store.ts';
import { contactValues, mailWords } from './mail-values.ts';
import { recipientOf } from './recipient.ts';

/** What is sent; or why nothing is sent now (`held`: a person decides) or ever (`over`: it has lost its use). */
export type MailOfNotice =
  | Pick<Email, 'to' | 'subject' | 'text' | 'html' | 'attachments' | 'autoSubmitted'>
  | { held: string }
  | { over: string };

export type MailDeps = {
  store: Pick<Store, 'contacts' | 'letters' | 'people' | 'organisations' | 'codes' | 'settings'>;
  now: () => Date;
  /** Where people reach the service, without a slash at the end. */
  publicUrl: string;
  codeKey: string;
  fonts: Fonts;
};

type Words = { subject: string; paragraphs: string[] };

const plain = ({ subject, paragraphs }: Words, link?: string) => ({
  subject,
  text: paragraphs.join('\n\n'),
  html: mailHtml({ title: subject, paragraphs, link }),
});

/** Makes the email that a notice owes, from the records as they are now. Only a letter's own mail speaks of a child. */
export async function mailOfNotice(deps: MailDeps, notice: Notice): Promise<MailOfNotice> {
  switch (notice.kind) {
    case 'sign-in-code':
    case 'letter-code':
      return codeMail(deps, notice);
    case 'acknowledgement':
      return contactMail(deps, notice, (contact) => ({ kind: 'acknowledgement', path: `/referrals/${contact.id}` }));
    case 'question-asked':
      return contactMail(deps, notice, (contact) => ({
        kind: 'question-waiting',
        path: `/referrals/${contact.id}/questions/${contact.questions.at(-1)?.id}`,
      }));
    case 'outcome-letter':
      return letterMail(deps, notice);
  }
}

async function codeMail(deps: MailDeps, notice: Notice): Promise<MailOfNotice> {
  const now = deps.now();
  const code = await deps.store.codes.find(notice.owner.slice('code/'.length));
  if (!code || code.used || now >= new Date(code.expiresAt)) return { over: 'code-expired' };
  // A letter's code goes where the letter may still go: not with its reader to another organisation.
  const linked = code.purpose === 'letter' ? await deps.store.letters.byToken(code.subject ?? '') : undefined;
  if (linked && !linked.ok) return { over: 'letter-withdrawn' };
  const recipient = await recipientOf(deps.store, notice, linked?.value.recipient.organisation.id);
  if ('held' in recipient) return { over: recipient.held };
  const settings = await deps.store.settings.inForce(now);
  const words = mailWords(settings, 'sign-in-code', { code: sixFigures(deps.codeKey, code) });
  return { to: recipient.email, ...plain(words), autoSubmitted: 'auto-replied' };
}

async function contactOf(deps: MailDeps, notice: Notice): Promise<Contact> {
  const found = notice.contactId && (await deps.store.contacts.find(notice.contactId));
  if (!found?.ok) throw new Error(`notice ${notice.id} is about no contact`);
  return found.value;
}

async function contactMail(
  deps: MailDeps,
  notice: Notice,
  about: (contact: Contact) => { kind: 'acknowledgement' | 'question-waiting'; path: string },
): Promise<MailOfNotice> {
  const contact = await contactOf(deps, notice);
  const recipient = await recipientOf(deps.store, notice, contact.raisedBy.organisation.id);
  if ('held' in recipient) return recipient;
  const { kind, path } = about(contact);
  const settings = await deps.store.settings.inForce(deps.now());
  const link = `${deps.publicUrl}${path}`;
  const words = mailWords(settings, kind, { ...contactValues(contact), link });
  const autoSubmitted = kind === 'acknowledgement' ? 'auto-replied' : 'auto-generated';
  return { to: recipient.email, ...plain(words, link), autoSubmitted };
}

/** The letter itself, or word that it waits: whichever the organisation wants and its mail, as proven today, allows. */
async function letterMail(deps: MailDeps, notice: Notice): Promise<MailOfNotice> {
  const { contactId, letterId } = notice;
  const found = contactId && letterId && (await deps.store.letters.find(contactId, letterId));
  if (!found?.ok) throw new Error(`notice ${notice.id} is about no letter`);
  const letter = found.value;
  const addressee = letter.recipients.find(({ noticeId }) => noticeId === notice.id);
  if (letter.status !== 'issued' || !addressee) return { held: 'letter-not-issued' };
  const recipient = await recipientOf(deps.store, notice, addressee.organisation.id);
  if ('held' in recipient) return recipient;
  const to = recipient.email;

  const settings = await deps.store.settings.inForce(deps.now());
  const organisation = await deps.store.organisations.get(addressee.organisation.id);
  const allowed = deliveryTo(to, organisation, settings);
  const link = `${deps.publicUrl}/letters/${addressee.token}`;
  const values = { reference: letter.reference, link };
  if (addressee.delivery === 'notify-only' || allowed === 'notify-only') {
    return { to, ...plain(mailWords(settings, 'letter-waiting', values), link), autoSubmitted: 'auto-generated' };
  }
  const { subject, paragraphs } = mailWords(settings, 'letter-enclosed', values);
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
