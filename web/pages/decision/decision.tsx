import type { Contact } from '../../../shared/contact/contact.ts';
import type { ContactEvent } from '../../../shared/contact/events.ts';
import { isPossible } from '../../../shared/contact/possible-acts.ts';
import type { Concern } from '../../../shared/form/concern.ts';
import { Button } from '../../components/button.tsx';
import { Details } from '../../components/details.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { type AllValues, blankDecision } from '../../forms/decision-values.ts';
import { levelInWords, ProposalView } from '../contact/decision.tsx';
import { type ContactForm, ContactFormPage } from '../contact/form.tsx';
import { SentLater } from '../contact/sent-later.tsx';
import { ChildrensVoice, voiceTitle } from '../contact/voice.tsx';
import { DecisionForChild } from './child.tsx';
import { type Found, FoundInLetter } from './found.tsx';

type Props = ContactForm & {
  concern: Concern;
  values: AllValues;
  events: readonly ContactEvent[];
  /** The fields of the first child were just copied to the others, and nothing was saved. */
  copied?: boolean;
  /** What its letter would say that it may not, before the decision is proposed. */
  found?: Found;
};

const listed = new Intl.ListFormat('en-GB');

const others = ({ children }: Contact): string => listed.format(children.slice(1).map(({ name }) => name));

/** What the referrer thinks, beside what is decided. */
const ReferrersLevel = ({ contact, concern, settings }: Pick<Props, 'contact' | 'concern' | 'settings'>) => (
  <InsetText>
    {contact.referrerLevel
      ? `The referrer suggests ${levelInWords(settings, contact.referrerLevel)}.`
      : 'The referrer did not suggest a level.'}
    {concern.analysis?.levelReason && (
      <>
        {' '}
        Why: <span class="app-as-written">{concern.analysis.levelReason}</span>
      </>
    )}
  </InsetText>
);

/**
 * The submit button that Enter presses. Without it, Enter in a field would press the first button of the form, which
 * copies.
 */
const PressedByEnter = () => (
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: it takes no focus, and is there for the key alone.
  <button type="submit" class="govuk-visually-hidden" tabindex={-1} aria-hidden="true">
    Propose this decision
  </button>
);

const Before = ({ contact, concern, settings, copied, events, found }: Props) => (
  <>
    {found && <FoundInLetter findings={found.findings} />}
    <SentLater events={events} settings={settings} title="Sent after the concern" />
    {copied && (
      <NotificationBanner role="alert" title="Copied, not saved">
        <p class="govuk-notification-banner__heading">
          The decision about {contact.children[0]?.name} was copied to {others(contact)}. Check each before you propose.
        </p>
      </NotificationBanner>
    )}
    {contact.status === 'decision-proposed' && (
      <Details summary="What a colleague has proposed" open>
        <ProposalView proposal={contact.proposal} contact={contact} settings={settings} />
      </Details>
    )}
    {contact.returned.length > 0 && contact.status === 'screening' && (
      <InsetText>
        {contact.returned.at(-1)?.by.name} returned this:{' '}
        <span class="app-as-written">{contact.returned.at(-1)?.comment}</span>
      </InsetText>
    )}
    <Details summary={voiceTitle(concern)}>
      <ChildrensVoice concern={concern} settings={settings} />
    </Details>
    <ReferrersLevel contact={contact} concern={concern} settings={settings} />
  </>
);

/** The decision for each child of a contact, for a manager to authorise. */
export const DecisionPage = (props: Props) => {
  const { contact, values, errors = [], settings, actor, found } = props;
  const several = contact.children.length > 1;
  const maySend = isPossible('propose', contact, actor);
  return (
    <ContactFormPage
      {...props}
      title="Propose a decision"
      page="decision"
      action={`/contacts/${contact.id}/decision`}
      maySend={maySend}
      wide
      before={<Before {...props} />}
    >
      {found && <input type="hidden" name="warned" value={found.mark} />}
      {several && <PressedByEnter />}
      {contact.children.map(({ id, name }, index) => (
        <section aria-label={several ? `Decision about ${name}` : 'Decision'}>
          {several && <h2 class="govuk-heading-m">{name}</h2>}
          <DecisionForChild
            childId={id}
            values={values[id] ?? blankDecision}
            errors={errors}
            settings={settings}
            role={actor.role}
          />
          {several && index === 0 && (
            <>
              <p class="govuk-body">
                If the decision is the same for {others(contact)}, copy it. It replaces what you have entered for them.
              </p>
              <Button variant="secondary" name="do" value="copy">
                Use the same decision for {others(contact)}
              </Button>
            </>
          )}
        </section>
      ))}
      <Button preventDoubleClick>
        {!maySend ? 'Check whether this can be sent now' : found ? 'Propose it all the same' : 'Propose this decision'}
      </Button>
    </ContactFormPage>
  );
};
