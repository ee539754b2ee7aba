import type { Attachment } from '../../../shared/attachment/attachment.ts';
import type { Contact } from '../../../shared/contact/contact.ts';
import type { ContactEvent } from '../../../shared/contact/events.ts';
import { awaitsReview } from '../../../shared/contact/is-over.ts';
import type { Disagreement } from '../../../shared/disagreement/disagreement.ts';
import type { Concern } from '../../../shared/form/concern.ts';
import type { Letter } from '../../../shared/letter/letter.ts';
import type { Notice } from '../../../shared/notice.ts';
import { may } from '../../../shared/permissions.ts';
import type { Entry } from '../../../shared/thread/thread-entries.ts';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Section } from '../../components/section.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import { safetyNotes } from '../../forms/safety-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import { AttachmentList } from '../attachment/list.tsx';
import { RestrictedNote } from '../restriction/note.tsx';
import { HeldNote } from '../retention/note.tsx';
import type { Staff } from '../staff.ts';
import { ThreadEntries } from '../thread/entries.tsx';
import { threadHref } from '../thread/links.ts';
import { UnreadBanner } from '../thread/unread.tsx';
import { ContactActions } from './actions.tsx';
import { AskedFirstNote } from './asked-first.tsx';
import { ContactClocks } from './clocks.tsx';
import { ConcernParts, concernParts } from './concern.tsx';
import { correctionsIn, VoiceCorrections } from './correction.tsx';
import { DecisionSoFar } from './decision.tsx';
import { ContactDisagreements, EarlierDecisions } from './earlier.tsx';
import { ContactHeader } from './header.tsx';
import { HeldLetterNote } from './held-letter.tsx';
import { ContactHistory } from './history.tsx';
import { childrensWarnings, type KnownChild, KnownChildren } from './known-children.tsx';
import { DeliveryLog, LetterList } from './messages.tsx';
import { UnansweredQuestion } from './questions.tsx';
import { RecordLinks } from './record-links.tsx';
import { ToldNote } from './told.tsx';
import { ChildrensVoice, voiceTitle } from './voice.tsx';

type Props = Staff & {
  contact: Contact;
  concern: Concern;
  file: {
    disagreements: readonly Disagreement[];
    events: readonly ContactEvent[];
    letters: readonly Letter[];
    notices: readonly Notice[];
  };
  /** What the referrer and the front door have said to each other, and how much of it was new to this look. */
  conversation: { entries: readonly Entry[]; unread: number; waitingSince?: string | undefined };
  attachments: readonly Attachment[];
  known: readonly KnownChild[];
  /** Who else has it open, in words. */
  presence: string;
  backHref: string;
  /** Whether a hold keeps it from being disposed of. */
  held: boolean;
  /** What was just done here. */
  done?: string;
  allHistory: boolean;
};

const placesIn = (concern: Concern) => [
  { id: 'voice', title: voiceTitle(concern) },
  ...concernParts,
  { id: 'attachments', title: 'Documents and photos' },
  { id: 'thread', title: 'Messages and questions' },
  { id: 'decision', title: 'Decision' },
  { id: 'letters', title: 'Letters and messages' },
  { id: 'history', title: 'History' },
];

const OnThisPage = ({ concern }: { concern: Concern }) => (
  <nav aria-label="On this page" class="app-no-print">
    <h2 class="govuk-heading-s govuk-!-margin-bottom-1">On this page</h2>
    <ul class="govuk-list">
      {placesIn(concern).map(({ id, title }) => (
        <li>
          <a class="govuk-link" href={`#${id}`}>
            {title}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

/** All that a decision about a contact needs, on one page: the child's words first. */
export const ContactPage = ({
  contact,
  concern,
  file,
  attachments,
  known,
  conversation,
  presence,
  held,
  backHref,
  done,
  allHistory,
  ...staff
}: Props) => {
  const { settings, actor, now } = staff;
  const safety = safetyNotes(concern);
  const corrections = correctionsIn(file.events);
  return (
    <Page
      site={staff.site}
      title={`Contact ${contact.reference}`}
      wide
      actor={actor}
      navigation={navigationFor(actor, '/board')}
      backLink={{ href: backHref, text: 'Back to the board' }}
      page="contact"
    >
      {done && <NotificationBanner success text={done} />}
      {awaitsReview(contact) && (
        <WarningText>
          The referrer has withdrawn this concern. No letter can be authorised or sent until we say whether we go on.
        </WarningText>
      )}
      <HeldLetterNote contact={contact} letters={file.letters} />
      <RestrictedNote contact={contact} actor={actor} />
      <HeldNote held={held} />
      <UnreadBanner contact={contact} actor={actor} unread={conversation.unread} />
      <ContactHeader
        {...{ contact, concern, settings, now, actor }}
        safety={[...childrensWarnings(known), ...safety]}
      />
      <p
        class="govuk-body app-presence"
        role="status"
        data-presence={`/contacts/${contact.id}/presence`}
        data-empty={presence === '' ? '' : undefined}
      >
        {presence}
      </p>
      <KnownChildren contactId={contact.id} known={known} restricted={contact.restricted !== undefined} />
      <div class="govuk-grid-row app-beside">
        <div class="govuk-grid-column-one-third app-beside__aside">
          <ContactClocks contact={contact} settings={settings} now={now} />
          <ContactActions contact={contact} actor={actor} now={now} />
          <OnThisPage concern={concern} />
          <RecordLinks contact={contact} actor={actor} />
        </div>
        <div class="govuk-grid-column-two-thirds">
          <ChildrensVoice concern={concern} settings={settings} />
          <VoiceCorrections corrections={corrections} concern={concern} />
          <AskedFirstNote contact={contact} actor={actor} />
          <ToldNote contact={contact} actor={actor} now={now} />
          <ConcernParts
            contact={contact}
            concern={concern}
            settings={settings}
            safety={safety}
            corrections={corrections}
          />
          <Section id="attachments" title="Documents and photos">
            <AttachmentList owner={{ kind: 'contact', id: contact.id }} attachments={attachments} />
          </Section>
          <Section id="thread" title="Messages and questions">
            <ThreadEntries
              entries={conversation.entries}
              reader="front-door"
              settings={settings}
              waitingSince={conversation.waitingSince}
            />
            <UnansweredQuestion contact={contact} />
            <p class="govuk-body">
              <a class="govuk-link" href={threadHref(contact.id, 'front-door')}>
                {may(actor, 'write-to-the-referrer') ? 'Write to the referrer' : 'See the conversation'}
              </a>
            </p>
          </Section>
          <Section id="decision" title="Decision">
            <DecisionSoFar contact={contact} settings={settings} />
            <EarlierDecisions contact={contact} settings={settings} />
            <ContactDisagreements disagreements={file.disagreements} settings={settings} now={now} />
          </Section>
          <Section id="letters" title="Letters and messages">
            <LetterList contactId={contact.id} letters={file.letters} now={now} />
            <DeliveryLog notices={file.notices} letters={file.letters} actor={actor} />
          </Section>
          <Section id="history" title="History">
            <ContactHistory {...{ actor, settings }} contactId={contact.id} events={file.events} all={allHistory} />
          </Section>
        </div>
      </div>
    </Page>
  );
};
