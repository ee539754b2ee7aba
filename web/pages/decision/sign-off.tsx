import type { ContactEvent } from '../../../shared/contact/events.ts';
import { awaitsReview } from '../../../shared/contact/is-over.ts';
import { isPossible, needsAnotherPerson } from '../../../shared/contact/possible-acts.ts';
import type { Concern } from '../../../shared/form/concern.ts';
import type { PreparedLetter } from '../../../shared/letter/authorised-letter.ts';
import type { Reasons } from '../../../shared/letter/preflight/allowed-to-stay.ts';
import { blocking } from '../../../shared/letter/preflight/finding.ts';
import { Button } from '../../components/button.tsx';
import { CharacterCount } from '../../components/character-count.tsx';
import { Details } from '../../components/details.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import { errorOf } from '../../forms/problem-words.ts';
import { ProposalView } from '../contact/decision.tsx';
import { type ContactForm, ContactFormPage } from '../contact/form.tsx';
import { Preflight, ReasonFields } from '../contact/preflight.tsx';
import { SentLater } from '../contact/sent-later.tsx';
import { ChildrensVoice, voiceTitle } from '../contact/voice.tsx';
import { LetterView } from '../letter/view.tsx';
import { whyAnotherPerson } from './second-person.tsx';

type Props = ContactForm & {
  concern: Concern;
  comment: string;
  /** What has happened, of which what came after the proposal is shown. */
  events: readonly ContactEvent[];
  /** The letter as authorising would make it; none when nothing waits for sign-off. */
  prepared?: PreparedLetter | undefined;
  reasons: Reasons;
};

const WayForward = () => (
  <p class="govuk-body">
    <a class="govuk-link" href="#comment">
      Return the decision for changes
    </a>{' '}
    and say what must come out. Its holder changes the words and proposes it again.
  </p>
);

/** What the letter would say, to whom, and what was found in it. */
const TheLetter = ({
  prepared,
  contact,
  settings,
}: Pick<Props, 'contact' | 'settings'> & { prepared: PreparedLetter }) => (
  <>
    <Preflight findings={prepared.findings} wayForward={<WayForward />} />
    <Details summary={`The letter as ${prepared.recipients[0]?.name ?? 'its reader'} would get it`}>
      <LetterView
        content={prepared.content}
        mark={`Not authorised yet. About ${contact.reference}.`}
        councilName={settings.councilName}
      />
    </Details>
  </>
);

const WhatIsProposed = ({ contact, concern, settings, actor, seen, prepared, reasons, events, errors = [] }: Props) => (
  <>
    {contact.status === 'decision-proposed' && (
      <SentLater
        events={events}
        settings={settings}
        since="decision-proposed"
        title="Sent after this decision was proposed"
      />
    )}
    {awaitsReview(contact) && (
      <WarningText>
        The referrer has withdrawn this concern, so it cannot be authorised before someone says that we go on.
      </WarningText>
    )}
    {contact.status === 'decision-proposed' ? (
      <ProposalView proposal={contact.proposal} contact={contact} settings={settings} headingLevel={2} />
    ) : (
      <p class="govuk-body">Nothing waits for sign-off here now.</p>
    )}
    <Details summary={voiceTitle(concern)}>
      <ChildrensVoice concern={concern} settings={settings} />
    </Details>
    {needsAnotherPerson(contact, actor) && (
      <WarningText>{whyAnotherPerson(contact, actor)} You can still return it for changes.</WarningText>
    )}
    {prepared && <TheLetter prepared={prepared} contact={contact} settings={settings} />}
    {isPossible('authorise', contact, actor) && prepared && blocking(prepared.findings).length === 0 && (
      <form method="post" action={`/contacts/${contact.id}/authorise`}>
        <input type="hidden" name="seen" value={seen ?? contact.version} />
        <h2 class="govuk-heading-m">Authorise</h2>
        <p class="govuk-body">
          Authorising stops the clocks and makes the outcome letter. You see the letter next, as its reader will. It is
          not sent before someone presses ‘Send’.
        </p>
        <ReasonFields findings={prepared.findings} reasons={reasons} errors={errors} />
        <Button preventDoubleClick>Authorise and see the letter</Button>
      </form>
    )}
  </>
);

/** A manager authorises what was proposed, or returns it with a comment. */
export const SignOffPage = (props: Props) => {
  const { contact, errors = [], comment, actor } = props;
  const mayReturn = isPossible('return', contact, actor);
  return (
    <ContactFormPage
      {...props}
      title="Sign off a decision"
      page="sign-off"
      action={`/contacts/${contact.id}/return`}
      maySend={mayReturn}
      before={<WhatIsProposed {...props} />}
    >
      {(mayReturn || comment !== '') && (
        <>
          <h2 class="govuk-heading-m">Return for changes</h2>
          <CharacterCount
            name="comment"
            label="What needs to change, and why?"
            value={comment}
            maxlength={4000}
            countType="length"
            threshold={75}
            error={errorOf(errors, 'comment')}
          />
          <Button variant="secondary" preventDoubleClick>
            Return for changes
          </Button>
        </>
      )}
    </ContactFormPage>
  );
};
