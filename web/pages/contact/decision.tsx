import type { Contact, Proposal } from '../../../shared/contact/contact.ts';
import type { ChildDecision } from '../../../shared/contact/decision.ts';
import { decidedAgain, ownDecision, pastNotKnown } from '../../../shared/contact/sign-off-triggers.ts';
import type { Descriptor } from '../../../shared/settings/levels.ts';
import type { Settings } from '../../../shared/settings.ts';
import { dateInWords, dateTimeInWords } from '../../../shared/time/words.ts';
import { Details } from '../../components/details.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import { roleWords } from '../../forms/status-words.ts';

/** A code in the words of these settings; the code itself where they no longer have it. */
const levelName = (settings: Settings, number: number): string => {
  const level = settings.levels.find((candidate) => candidate.number === number);
  return level ? `Level ${level.number}: ${level.name}` : `Level ${number}`;
};
const outcomeName = (settings: Settings, code: string): string =>
  settings.outcomes.find((outcome) => outcome.code === code)?.label ?? code;

/** A descriptor by its code, where these settings still have it. */
export const descriptorOf = (settings: Settings, code: string): Descriptor | undefined =>
  settings.levels.flatMap(({ descriptors }) => descriptors).find((descriptor) => descriptor.code === code);
const descriptorText = (settings: Settings, code: string): string => descriptorOf(settings, code)?.text ?? code;

/** The levels as the referrer and the worker name them. */
export const levelInWords = levelName;

/** The sentence of each sign-off rule that was met. */
export const triggerSentences = (settings: Settings, triggers: readonly string[]): string[] =>
  triggers.map((code) => settings.signOff.find((rule) => rule.code === code)?.sentence ?? ownRules[code] ?? code);

/** Rules that hold whatever an authority decides for itself. */
const ownRules: Readonly<Record<string, string>> = {
  [decidedAgain]: 'A letter has gone out already, and this decision replaces what it said.',
  [pastNotKnown]:
    'How earlier contacts about a child ended is not known yet, and no further action is proposed. It is known a minute after the contact came; what came before people had records has to be looked for by hand.',
  [ownDecision]: 'The decision that the referrer disagrees with was yours.',
};

const List = ({ items }: { items: readonly string[] }) => (
  <ul class="govuk-list govuk-list--bullet govuk-!-margin-bottom-0">
    {items.map((item) => (
      <li>{item}</li>
    ))}
  </ul>
);

type ForChild = { decision: ChildDecision; contact: Contact; settings: Settings; headingLevel?: 2 | 3 };

const DecisionForChild = ({ decision, contact, settings, headingLevel = 3 }: ForChild) => {
  const basis = settings.legalBases.find(({ code }) => code === decision.legalBasis);
  return (
    <SummaryList
      card={{ title: contact.children.find(({ id }) => id === decision.childId)?.name ?? 'Child', headingLevel }}
      rows={[
        { key: 'Level of need', value: levelName(settings, decision.level) },
        {
          key: 'Referrer’s level',
          value: contact.referrerLevel ? levelName(settings, contact.referrerLevel) : 'Not given',
        },
        {
          key: 'Evidence seen',
          value:
            decision.descriptors.length === 0 ? (
              'None of the examples'
            ) : (
              <List items={decision.descriptors.map((code) => descriptorText(settings, code))} />
            ),
        },
        { key: 'Outcome', value: outcomeName(settings, decision.outcome) },
        decision.additional.length > 0 && {
          key: 'Other actions',
          value: <List items={decision.additional.map((code) => outcomeName(settings, code))} />,
        },
        { key: 'Reasons', value: <span class="app-as-written">{decision.rationale}</span> },
        { key: 'Legal basis', value: basis ? `${basis.words} (${basis.citation})` : decision.legalBasis },
        { key: 'Next step', value: <span class="app-as-written">{decision.nextStep}</span> },
        { key: 'By', value: decision.nextStepBy ? dateInWords(decision.nextStepBy) : 'No day given' },
        {
          key: 'Asked of the referrer',
          value: decision.askOfReferrer ? (
            <span class="app-as-written">{decision.askOfReferrer}</span>
          ) : (
            'Only what the letter always asks'
          ),
        },
      ]}
    />
  );
};

type Props = { proposal: Proposal; contact: Contact; settings: Settings; headingLevel?: 2 | 3 };

/** A whole proposal: who made it, why a second person is needed, and what it decides for each child. */
export const ProposalView = ({ proposal, contact, settings, headingLevel }: Props) => (
  <>
    <p class="govuk-body">
      Proposed by {proposal.by.name}, {roleWords[proposal.by.role].toLowerCase()}, at{' '}
      {dateTimeInWords(new Date(proposal.at))}.
    </p>
    {proposal.triggers.length > 0 && (
      <>
        <WarningText>A second person must authorise this.</WarningText>
        <ul class="govuk-list govuk-list--bullet">
          {triggerSentences(settings, proposal.triggers).map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ul>
      </>
    )}
    {proposal.children.map((decision) => (
      <DecisionForChild decision={decision} contact={contact} settings={settings} headingLevel={headingLevel} />
    ))}
  </>
);

/** What is decided, and what was returned on the way to it. */
export const DecisionSoFar = ({ contact, settings }: { contact: Contact; settings: Settings }) => (
  <>
    {'proposal' in contact ? (
      <ProposalView proposal={contact.proposal} contact={contact} settings={settings} />
    ) : (
      <p class="govuk-body">Nothing has been proposed{contact.returned.length > 0 ? ' since the last return' : ''}.</p>
    )}
    {'authorised' in contact && (
      <p class="govuk-body">
        Authorised by {contact.authorised.by.name} at {dateTimeInWords(new Date(contact.authorised.at))}.
      </p>
    )}
    {contact.returned.toReversed().map((returned) => (
      <>
        <p class="govuk-body">
          <strong>
            Returned by {returned.by.name} at {dateTimeInWords(new Date(returned.at))}:
          </strong>{' '}
          <span class="app-as-written">{returned.comment}</span>
        </p>
        <Details summary="What had been proposed">
          <ProposalView proposal={returned.proposal} contact={contact} settings={settings} />
        </Details>
      </>
    ))}
  </>
);
