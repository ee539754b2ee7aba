import type { Actor } from '../../../shared/actor.ts';
import type { Contact } from '../../../shared/contact/contact.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { Shut, Thread } from '../../../shared/thread/thread.ts';
import type { Entry } from '../../../shared/thread/thread-entries.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { InsetText } from '../../components/inset-text.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { errorOf, type FieldError, summaryOf } from '../../forms/problem-words.ts';
import { shutForReferrer } from '../../forms/thread-words.ts';
import { Page, type Site } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import { type Opening, pointNow } from '../draft/advice.tsx';
import { referralHref } from '../referral/links.ts';
import { AnswerForm } from '../referral/thread.tsx';
import { MessageBox } from './box.tsx';
import { ThreadEntries } from './entries.tsx';
import { InsteadOfWriting } from './instead-of-writing.tsx';
import { threadHref } from './links.ts';
import { NotSent } from './not-sent.tsx';

export type ReferralThreadProps = {
  site: Site;
  actor: Actor;
  settings: Settings;
  opening: Opening;
  contact: Contact;
  thread: Thread;
  entries: readonly Entry[];
  shut?: Shut;
  messageId: string;
  typed?: string;
  errors?: readonly FieldError[];
  done?: string;
  /** What the reader must know of the form itself, in words. */
  notice?: string;
};

type About = Pick<ReferralThreadProps, 'contact' | 'settings' | 'opening'>;

const Audience = ({ contact, settings, opening }: About) => {
  const point = pointNow(settings, opening);
  const { organisation } = contact.raisedBy;
  return (
    <>
      <p class="govuk-body">
        Who reads this: the people of the {settings.contacts.frontDoor.name} and the{' '}
        {settings.contacts.emergencyDutyTeam.name}, and at {organisation.name} {contact.raisedBy.name} and the
        safeguarding lead. The family does not see it here, but it becomes part of the record, which they may ask for.
      </p>
      <p class="govuk-body govuk-!-margin-bottom-0">
        A message is not read at once. If someone is in danger, call {settings.contacts.police.emergency}. If it cannot
        wait, call the {point.name} on <span class="app-nowrap">{point.phone}</span>.
      </p>
    </>
  );
};

const ClosedThread = ({ shut, thread, ...about }: About & { shut: Shut; thread: Thread }) => (
  <>
    <h2 class="govuk-heading-m">You cannot write here any more</h2>
    <InsetText>
      {shutForReferrer[shut]}
      {shut === 'closed-by-hand' && thread.closed && (
        <>
          {' '}
          They said at {dateTimeInWords(new Date(thread.closed.at))}:{' '}
          <span class="app-as-written">{thread.closed.reason}</span>
        </>
      )}
    </InsetText>
    <InsteadOfWriting {...about} />
  </>
);

/** The conversation as those who raised the concern have it. */
export const ReferralThreadPage = ({ site, actor, ...props }: ReferralThreadProps) => {
  const { settings, contact, thread, entries, shut, typed = '', errors = [], done, notice } = props;
  const decided = contact.status === 'outcome-issued' || contact.status === 'closed';
  const asked = decided ? undefined : contact.questions.find(({ answer }) => !answer);
  return (
    <Page
      site={site}
      title="Messages"
      caption={contact.reference}
      actor={actor}
      navigation={navigationFor(actor, '/referrals')}
      backLink={{ href: referralHref(contact.id), text: 'Back to the concern' }}
      errors={summaryOf(errors)}
      page="referral-thread"
    >
      {done && <NotificationBanner success text={done} />}
      {notice && <NotificationBanner text={notice} />}
      {shut && typed !== '' && <NotSent why={shutForReferrer[shut]} typed={typed} />}
      <ThreadEntries entries={entries} reader="referrer" settings={settings} />
      {asked && (
        <>
          <h2 class="govuk-heading-m">Answer the question</h2>
          <AnswerForm contactId={contact.id} question={asked} id="answer" />
        </>
      )}
      {shut ? (
        <ClosedThread {...props} shut={shut} thread={thread} />
      ) : (
        <MessageBox
          action={threadHref(contact.id, 'referrer')}
          messageId={props.messageId}
          to="the front door"
          audience={<Audience {...props} />}
          typed={typed}
          error={errorOf(errors, 'text')}
        />
      )}
    </Page>
  );
};
