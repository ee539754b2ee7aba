import type { Actor } from '../../../shared/actor.ts';
import type { Contact, Question } from '../../../shared/contact/contact.ts';
import type { Settings } from '../../../shared/settings.ts';
import { InsetText } from '../../components/inset-text.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Page, type Site } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import { referralHref } from './links.ts';
import { AnswerForm, QuestionThread } from './thread.tsx';

export type QuestionProps = {
  site: Site;
  actor: Actor;
  settings: Settings;
  contact: Contact;
  question: Question;
  typed?: string;
  error?: string | undefined;
};

/** One question of the front door, with room for the answer. */
export const ReferralQuestionPage = (props: QuestionProps) => {
  const { site, actor, settings, contact, question, typed, error } = props;
  const decided = contact.status === 'outcome-issued' || contact.status === 'closed';
  const open = !question.answer && !decided;
  return (
    <Page
      site={site}
      title="A question from the front door"
      caption={contact.reference}
      actor={actor}
      navigation={navigationFor(actor, '/referrals')}
      backLink={referralHref(contact.id)}
      errors={error ? [{ text: error, href: '#text' }] : []}
      page="referral-question"
    >
      {typed && !open && (
        <NotificationBanner role="alert" title="Not sent">
          <p class="govuk-notification-banner__heading">
            {decided ? 'The front door has decided since.' : 'This question has been answered since.'}
          </p>
          <p class="govuk-body">
            What you typed was not sent. If it matters, phone us and say: <span class="app-as-written">{typed}</span>
          </p>
        </NotificationBanner>
      )}
      <QuestionThread questions={[question]} frontDoor={settings.contacts.frontDoor.name} />
      {open ? (
        <AnswerForm contactId={contact.id} question={question} typed={typed} error={error} />
      ) : (
        <InsetText>
          {question.answer
            ? 'This question has been answered.'
            : 'The front door has decided, so this question is no longer open.'}
        </InsetText>
      )}
    </Page>
  );
};
