import type { Actor } from '../../../shared/actor.ts';
import type { Attachment } from '../../../shared/attachment/attachment.ts';
import type { Contact } from '../../../shared/contact/contact.ts';
import type { Disagreement } from '../../../shared/disagreement/disagreement.ts';
import type { Concern } from '../../../shared/form/concern.ts';
import { hasHeldLetter, presentLetter } from '../../../shared/letter/editions.ts';
import { may } from '../../../shared/permissions.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { Entry } from '../../../shared/thread/thread-entries.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { Details } from '../../components/details.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { Tag } from '../../components/tag.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import { timeInWords } from '../../forms/answers-in-words.ts';
import { letterCheckedWords, referralStatusWords } from '../../forms/referral-words.ts';
import { Page, type Site } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import { ReferralDisagreements } from '../disagreement/of-referral.tsx';
import { type Opening, pointNow } from '../draft/advice.tsx';
import { ConcernAnswers } from '../draft/answers.tsx';
import { LookedLinks } from '../looked/links.tsx';
import { LatestMessages } from '../thread/latest.tsx';
import { ReferralClock } from './clock.tsx';
import { ReferralFiles } from './files.tsx';
import { letterHref } from './links.ts';
import { PossibleNow, WithdrawnNote } from './possible.tsx';
import { AnswerForm } from './thread.tsx';

export type ReferralProps = {
  site: Site;
  actor: Actor;
  settings: Settings;
  now: Date;
  contact: Contact;
  concern: Concern;
  /** What has been said, and how much of it is new to the reader. */
  conversation: { entries: readonly Entry[]; unread: number };
  attachments: readonly Attachment[];
  disagreements: readonly Disagreement[];
  opening: Opening;
  /** What was just done here, in words; and whether it was of a kind for which one telephones as well. */
  done?: string | undefined;
  callNow?: boolean;
};

/** One referral as those who raised it see it: where it stands, what was asked, the letter, and what they sent. */
export const ReferralPage = (props: ReferralProps) => {
  const { site, actor, settings, now, contact, concern, conversation, disagreements, opening, done, callNow } = props;
  const { attachments } = props;
  const isChecked = hasHeldLetter(contact);
  const { name, colour, meaning } = isChecked ? letterCheckedWords : referralStatusWords[contact.status];
  const { frontDoor, emergencyDutyTeam } = settings.contacts;
  const open = contact.questions.find(({ answer }) => !answer);
  const decided = contact.status === 'outcome-issued' || contact.status === 'closed';
  return (
    <Page
      site={site}
      title={`Concern ${contact.reference}`}
      caption={settings.formName}
      actor={actor}
      navigation={navigationFor(actor, '/referrals')}
      backLink="/referrals"
      page="referral"
    >
      {done && <NotificationBanner success text={done} />}
      {callNow && <CallNow settings={settings} opening={opening} reference={contact.reference} />}
      <TakenBackNote contact={contact} settings={settings} />
      {decided && isChecked && (
        <NotificationBanner text="Your letter is being checked by the front door. We will email you when you can read it." />
      )}
      {decided && !isChecked && (
        <NotificationBanner title="Letter ready">
          <p class="govuk-notification-banner__heading">
            <a class="govuk-notification-banner__link" href={letterHref(contact.id, contact.letterId)}>
              Read the letter
            </a>{' '}
            that tells you what we decided, and why.
          </p>
        </NotificationBanner>
      )}
      <SummaryList
        rows={[
          {
            key: 'Where it stands',
            value: (
              <>
                <Tag colour={colour}>{name}</Tag>
                <br />
                {meaning}
              </>
            ),
          },
          { key: 'About', value: contact.children.map((child) => child.name).join(', ') },
          {
            key: contact.entered ? 'You told us' : 'Sent',
            value: dateTimeInWords(new Date(contact.submittedAt)),
          },
          contact.writtenFollowUp &&
            (contact.writtenFollowUp.done || contact.status !== 'withdrawn') && {
              key: 'In writing',
              value: contact.writtenFollowUp.done ? (
                `Received at ${dateTimeInWords(new Date(contact.writtenFollowUp.done.at))}`
              ) : (
                <>
                  Please write down what you told us by {dateTimeInWords(new Date(contact.writtenFollowUp.dueAt))}. You
                  can{' '}
                  <a class="govuk-link" href={`/referrals/${contact.id}/thread`}>
                    send it as a message
                  </a>
                  .
                </>
              ),
            },
          { key: 'Sent by', value: `${contact.raisedBy.name}, ${contact.raisedBy.organisation.name}` },
          contact.urgency.phonedAt !== undefined && { key: 'Phoned at', value: timeInWords(contact.urgency.phonedAt) },
        ]}
      />
      <WithdrawnNote contact={contact} settings={settings} />
      <ReferralClock
        late={contact.late}
        clock={contact.clocks.decision}
        status={contact.status}
        settings={settings}
        now={now}
      />
      <ReferralDisagreements {...{ contact, disagreements, actor, settings, now }} />
      <LatestMessages contact={contact} settings={settings} conversation={conversation} />
      {open && !decided && may(actor, 'answer-a-question') && <AnswerForm contactId={contact.id} question={open} />}
      <ReferralFiles contact={contact} actor={actor} attachments={attachments} />
      <p class="govuk-body">
        <a class="govuk-link" href={`/referrals/${contact.id}/notes`}>
          Notes from us
        </a>
      </p>
      <PossibleNow contact={contact} actor={actor} />
      <h2 class="govuk-heading-m">If anyone is less safe</h2>
      <p class="govuk-body">
        If anyone is in immediate danger, call {settings.contacts.police.emergency}. If the child is less safe than when
        you wrote, do not wait for a reply here: call us and give the reference {contact.reference}: the{' '}
        {frontDoor.name} on <span class="app-nowrap">{frontDoor.phone}</span> ({frontDoor.when}) or, at other times, the{' '}
        {emergencyDutyTeam.name} on <span class="app-nowrap">{emergencyDutyTeam.phone}</span>.
      </p>
      <Details summary="What you sent" open>
        <ConcernAnswers concern={concern} settings={settings} withDeclaration />
      </Details>
      <Button href="/concerns/new" variant="secondary">
        Raise another concern
      </Button>
      <LookedLinks record={`contacts/${contact.id}`} actor={actor} />
    </Page>
  );
};

/** That the last letter was withdrawn after it had been sent, until there is another. */
const TakenBackNote = ({ contact, settings }: Pick<ReferralProps, 'contact' | 'settings'>) => {
  const { takenBack } = contact;
  if (!takenBack || takenBack.at < (presentLetter(contact)?.issuedAt ?? '')) return null;
  const { frontDoor } = settings.contacts;
  return (
    <NotificationBanner title="Letter withdrawn">
      <p class="govuk-notification-banner__heading">
        We have withdrawn the letter about this concern, and look at the decision again.
      </p>
      <p class="govuk-body">
        If you need to know what was decided before then, call the {frontDoor.name} on{' '}
        <span class="app-nowrap">{frontDoor.phone}</span> ({frontDoor.when}).
      </p>
    </NotificationBanner>
  );
};

/** That writing was not enough: whom to ring, at this minute. */
const CallNow = ({
  settings,
  opening,
  reference,
}: Pick<ReferralProps, 'settings' | 'opening'> & { reference: string }) => {
  const point = pointNow(settings, opening);
  return (
    <>
      <WarningText>If anyone is in immediate danger, call {settings.contacts.police.emergency} now.</WarningText>
      <p class="govuk-body">
        Call the {point.name} on <strong class="app-nowrap">{point.phone}</strong> as well, and give the reference{' '}
        {reference}. What you wrote is not read at once.
      </p>
    </>
  );
};
