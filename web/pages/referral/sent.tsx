import type { Actor } from '../../../shared/actor.ts';
import type { Contact } from '../../../shared/contact/contact.ts';
import type { Settings } from '../../../shared/settings.ts';
import { clockState } from '../../../shared/time/clock-state.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Panel } from '../../components/panel.tsx';
import { timeInWords } from '../../forms/answers-in-words.ts';
import { Page, type Site } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import { type Opening, pointNow } from '../draft/advice.tsx';
import { copyHref, referralHref } from './links.ts';

export type SentProps = {
  site: Site;
  actor: Actor;
  settings: Settings;
  contact: Contact;
  opening: Opening;
  now: Date;
};

/** It has arrived: the reference, when they will hear, and what to do if things get worse. */
export const ReferralSentPage = ({ site, actor, settings, contact, opening, now }: SentProps) => {
  const { dueAt } = clockState(settings.calendar, contact.clocks.decision, now);
  const point = pointNow(settings, opening);
  const { emergency } = settings.contacts.police;
  return (
    <Page
      site={site}
      title="Concern sent"
      heading={false}
      actor={actor}
      navigation={navigationFor(actor, '/referrals')}
      page="referral-sent"
    >
      <Panel title="Concern sent">
        Your reference
        <br />
        <strong>{contact.reference}</strong>
      </Panel>
      <p class="govuk-body">We received it at {dateTimeInWords(new Date(contact.submittedAt))}.</p>
      {contact.urgency.phonedAt && (
        <p class="govuk-body">It is marked as phoned at {timeInWords(contact.urgency.phonedAt)}.</p>
      )}
      <h2 class="govuk-heading-m">What happens next</h2>
      <p class="govuk-body">
        You will hear by <strong>{dateTimeInWords(dueAt)}</strong> what we decided, and why, in a letter. We may ask you
        a question before that.
      </p>
      <p class="govuk-body">
        We are sending the same by email to {contact.raisedBy.email}, without anything about the child.
      </p>
      <h2 class="govuk-heading-m">If things get worse</h2>
      <p class="govuk-body">
        If anyone is in immediate danger, call {emergency}. If it cannot wait until then, call the {point.name} on{' '}
        <strong class="app-nowrap">{point.phone}</strong> and give your reference.
      </p>
      <h2 class="govuk-heading-m">For your own records</h2>
      <p class="govuk-body">
        <a class="govuk-link" href={copyHref(contact.id)}>
          Keep a copy of what you sent
        </a>{' '}
        as text for your own records, as a file or on paper, or{' '}
        <a class="govuk-link" href={referralHref(contact.id)}>
          see what you sent and where it stands
        </a>
        .
      </p>
    </Page>
  );
};
