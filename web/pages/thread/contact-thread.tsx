import type { Contact } from '../../../shared/contact/contact.ts';
import { isPossible } from '../../../shared/contact/possible-acts.ts';
import { may } from '../../../shared/permissions.ts';
import type { Shut, Thread } from '../../../shared/thread/thread.ts';
import type { Entry } from '../../../shared/thread/thread-entries.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { Details } from '../../components/details.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Textarea } from '../../components/textarea.tsx';
import { errorOf, type FieldError, summaryOf } from '../../forms/problem-words.ts';
import { shutForFrontDoor } from '../../forms/thread-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import { ContactHeader } from '../contact/header.tsx';
import type { Staff } from '../staff.ts';
import { MessageBox } from './box.tsx';
import { ThreadEntries } from './entries.tsx';
import { threadHref } from './links.ts';
import { NotSent } from './not-sent.tsx';

export type ContactThreadProps = Staff & {
  contact: Contact;
  thread: Thread;
  entries: readonly Entry[];
  shut?: Shut;
  messageId: string;
  typed?: string;
  /** Why the thread should end, as it was typed. */
  reason?: string;
  errors?: readonly FieldError[];
  done?: string;
  /** What the reader must know of the form itself, in words. */
  notice?: string;
};

const Audience = ({ contact, actor }: Pick<ContactThreadProps, 'contact' | 'actor'>) => (
  <>
    <p class="govuk-body">
      Who reads this: {contact.raisedBy.name} and the safeguarding lead of {contact.raisedBy.organisation.name}, in your
      exact words, after they sign in. Their email says only that a message waits. Do not write what they may not know,
      such as another agency’s information or a secret address.
    </p>
    <p class="govuk-body govuk-!-margin-bottom-0">
      A message does not pause the clock.{' '}
      {isPossible('ask', contact, actor) && (
        <>
          If the decision waits for the answer,{' '}
          <a class="govuk-link" href={`/contacts/${contact.id}/question`}>
            ask a question
          </a>
          .
        </>
      )}
    </p>
  </>
);

const Close = ({
  contact,
  thread,
  errors,
  reason,
}: Pick<ContactThreadProps, 'contact' | 'thread' | 'errors' | 'reason'>) => {
  const error = errorOf(errors ?? [], 'reason');
  return (
    <Details summary="End this conversation" open={error !== undefined || reason !== undefined}>
      <form method="post" action={`${threadHref(contact.id, 'front-door')}/close`} novalidate>
        <input type="hidden" name="seen" value={thread.version} />
        <p class="govuk-body">
          It ends by itself when the contact is closed. End it sooner only if nobody will read what comes: the referrer
          is then told to telephone.
        </p>
        <Textarea
          name="reason"
          label="Why does nobody need to write any more?"
          labelSize="s"
          hint="The referrer sees your exact words."
          rows={3}
          value={reason}
          error={error}
        />
        <Button variant="secondary" preventDoubleClick>
          End the conversation
        </Button>
      </form>
    </Details>
  );
};

const ClosedThread = ({
  contact,
  thread,
  shut,
  actor,
}: Pick<ContactThreadProps, 'contact' | 'thread' | 'actor'> & { shut: Shut }) => (
  <>
    <InsetText>
      {shutForFrontDoor[shut]}
      {shut === 'closed-by-hand' && thread.closed && (
        <>
          {' '}
          {thread.closed.by.name} said at {dateTimeInWords(new Date(thread.closed.at))}:{' '}
          <span class="app-as-written">{thread.closed.reason}</span>
        </>
      )}
    </InsetText>
    {shut === 'closed-by-hand' && may(actor, 'write-to-the-referrer') && (
      <form method="post" action={`${threadHref(contact.id, 'front-door')}/reopen`}>
        <input type="hidden" name="seen" value={thread.version} />
        <Button variant="secondary" preventDoubleClick>
          Open it again
        </Button>
      </form>
    )}
  </>
);

/** The conversation as the front door has it. */
export const ContactThreadPage = (props: ContactThreadProps) => {
  const { site, actor, settings, now, contact, entries, shut, typed = '', errors = [], done, notice } = props;
  const writes = may(actor, 'write-to-the-referrer');
  return (
    <Page
      site={site}
      title="Messages"
      actor={actor}
      navigation={navigationFor(actor, '/board')}
      backLink={{ href: `/contacts/${contact.id}`, text: 'Back to the contact' }}
      beforeContent={<ContactHeader contact={contact} settings={settings} now={now} actor={actor} />}
      errors={summaryOf(errors)}
      page="contact-thread"
    >
      {done && <NotificationBanner success text={done} />}
      {notice && <NotificationBanner text={notice} />}
      {shut && typed !== '' && <NotSent why={shutForFrontDoor[shut]} typed={typed} />}
      <ThreadEntries
        entries={entries}
        reader="front-door"
        settings={settings}
        waitingSince={props.thread.waitingSince}
      />
      {shut && <ClosedThread {...props} shut={shut} />}
      {!shut && writes && (
        <>
          <MessageBox
            action={threadHref(contact.id, 'front-door')}
            messageId={props.messageId}
            to={contact.raisedBy.name}
            audience={<Audience contact={contact} actor={actor} />}
            typed={typed}
            error={errorOf(errors, 'text')}
          />
          <Close {...props} />
        </>
      )}
      {!shut && !writes && <p class="govuk-body">You can read this conversation, and not write in it.</p>}
    </Page>
  );
};
