import type { Child } from 'hono/jsx';
import type { Actor } from '../../../shared/actor.ts';
import type { Contact } from '../../../shared/contact/contact.ts';
import { isOver } from '../../../shared/contact/is-over.ts';
import type { Settings } from '../../../shared/settings.ts';
import { CopyText } from '../../components/copy-text.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { type FieldError, summaryOf } from '../../forms/problem-words.ts';
import { Page, type Site } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Opening } from '../draft/advice.tsx';
import { InsteadOfWriting } from '../thread/instead-of-writing.tsx';
import { referralHref } from './links.ts';

/** What every form about a concern that was sent is given besides its own fields. */
export type LaterForm = {
  site: Site;
  actor: Actor;
  settings: Settings;
  contact: Contact;
  opening: Opening;
  now: Date;
  /** Minted with the form, so that it is taken once. */
  id: string;
  errors?: readonly FieldError[];
  notice?: string | undefined;
  /** What was typed, when it could not be sent any more. */
  refusedWords?: string;
};

type Props = LaterForm & {
  title: string;
  page: string;
  action: string;
  /** Why it cannot be sent now, if it cannot. */
  shut?: string | undefined;
  wide?: boolean;
  backLink?: { href: string; text: string };
  /** What must be read before anything is typed. */
  before?: Child;
  children?: Child;
};

const over = 'The front door has closed this concern, so nobody there would see what you send about it.';

/** A form about a concern that was sent. Once nobody would look at it, it says so, and what to do instead. */
export const LaterFormPage = ({ title, page, action, before, children, ...props }: Props) => {
  const { contact, errors = [], notice, refusedWords = '', id } = props;
  const shut = isOver(contact) ? over : props.shut;
  return (
    <Page
      site={props.site}
      title={title}
      caption={contact.reference}
      actor={props.actor}
      navigation={navigationFor(props.actor, '/referrals')}
      backLink={props.backLink ?? { href: referralHref(contact.id), text: 'Back to the concern' }}
      errors={summaryOf(errors)}
      wide={props.wide}
      page={page}
    >
      {notice && <NotificationBanner text={notice} />}
      {shut && refusedWords !== '' && (
        <NotificationBanner role="alert" title="Not sent" titleId="not-sent-title">
          <p class="govuk-notification-banner__heading">What you typed was not sent.</p>
          <CopyText id="not-sent" label="What you typed" value={refusedWords} />
        </NotificationBanner>
      )}
      {shut ? (
        <>
          <InsetText>{shut}</InsetText>
          <InsteadOfWriting {...props} />
        </>
      ) : (
        <>
          {before}
          <form method="post" action={action} novalidate autocomplete="off">
            <input type="hidden" name="form" value={id} />
            {children}
          </form>
        </>
      )}
    </Page>
  );
};

/** Who will read what is sent, in words. */
export const ReadBy = ({ contact, settings }: Pick<LaterForm, 'contact' | 'settings'>) => (
  <p class="govuk-body">
    Who reads this: the people of the {settings.contacts.frontDoor.name} and the{' '}
    {settings.contacts.emergencyDutyTeam.name}, and at {contact.raisedBy.organisation.name} {contact.raisedBy.name} and
    the safeguarding lead. It becomes part of the record, which the family may ask for. What you sent before stays as it
    is.
  </p>
);
