import type { Contact } from '../../../shared/contact/contact.ts';
import type { Moment } from '../../../shared/moment.ts';
import type { Notice } from '../../../shared/notice.ts';
import type { Email } from '../../senders/email.ts';
import type { Fonts } from '../../senders/letter-pdf.ts';
import { mailHtml } from '../../senders/mail-html.ts';
import type { WholeStore } from '../../store/whole-store.ts';
import type { Addressed } from './recipient.ts';

/** What is sent; or why nothing is sent now (`held`: a person decides) or ever (`over`: it has lost its use). */
export type MailOfNotice =
  | (Pick<Email, 'to' | 'subject' | 'text' | 'html' | 'attachments' | 'autoSubmitted'> & Pick<Addressed, 'cover'>)
  | { held: string }
  | { over: string };

export type MailDeps = {
  store: Pick<
    WholeStore,
    | 'contacts'
    | 'consultations'
    | 'drafts'
    | 'letters'
    | 'notices'
    | 'people'
    | 'openChecks'
    | 'organisations'
    | 'codes'
    | 'settings'
    | 'threads'
    | 'schoolNotices'
    | 'schools'
    | 'sealed'
  >;
  now: () => Date;
  /** Where people reach the service, without a slash at the end. */
  publicUrl: string;
  codeKey: string;
  fonts: Fonts;
  /** The digest by which a letter’s words are known again. */
  digest: Moment['digest'];
};

type Words = { subject: string; paragraphs: string[] };

/** The words of an email as its text and its HTML. `link` is the one address in them that may be followed. */
export const plain = ({ subject, paragraphs }: Words, link?: string) => ({
  subject,
  text: paragraphs.join('\n\n'),
  html: mailHtml({ title: subject, paragraphs, link }),
});

/** The contact that a notice is about; its absence is a fault. */
export async function contactOf({ store }: Pick<MailDeps, 'store'>, notice: Notice): Promise<Contact> {
  const found = notice.contactId && (await store.contacts.find(notice.contactId));
  if (!found?.ok) throw new Error(`notice ${notice.id} is about no contact`);
  return found.value;
}
