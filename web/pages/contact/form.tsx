import type { Child } from 'hono/jsx';
import type { Contact } from '../../../shared/contact/contact.ts';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { type FieldError, summaryOf } from '../../forms/problem-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';
import { type Changed, ChangedMeanwhile } from './changed.tsx';
import { ContactHeader } from './header.tsx';

/** What every form about a contact is given besides its own fields. */
export type ContactForm = Staff & {
  contact: Contact;
  errors?: readonly FieldError[];
  /** The version that the reader has seen, where it is not the one that is there now. */
  seen?: number;
  /** What others did since this form was opened, when that kept it from being saved. */
  changed?: Changed;
  /** What was just done, in words. */
  done?: string;
  /** What the reader must know of the form itself, in words. */
  notice?: string;
};

type Props = ContactForm & {
  title: string;
  page: string;
  /** Where the form is sent. */
  action: string;
  maySend: boolean;
  wide?: boolean;
  before?: Child;
  after?: Child;
  children?: Child;
};

/** A form about one contact: whose it is on top, what changed meanwhile, and the version that the reader has seen. */
export const ContactFormPage = ({
  contact,
  seen = contact.version,
  errors = [],
  changed,
  title,
  page,
  action,
  maySend,
  ...props
}: Props) => (
  <Page
    site={props.site}
    title={title}
    wide={props.wide}
    actor={props.actor}
    navigation={navigationFor(props.actor, '/board')}
    backLink={{ href: `/contacts/${contact.id}`, text: 'Back to the contact' }}
    beforeContent={<ContactHeader contact={contact} settings={props.settings} now={props.now} actor={props.actor} />}
    errors={summaryOf(errors)}
    page={page}
  >
    {changed && <ChangedMeanwhile changed={changed} contact={contact} settings={props.settings} maySend={maySend} />}
    {props.done && <NotificationBanner success text={props.done} />}
    {props.notice && <NotificationBanner text={props.notice} />}
    {props.before}
    <form method="post" action={action} novalidate>
      <input type="hidden" name="seen" value={seen} />
      {props.children}
    </form>
    {props.after}
  </Page>
);
