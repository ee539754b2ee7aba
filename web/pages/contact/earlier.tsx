import type { Contact } from '../../../shared/contact/contact.ts';
import type { Disagreement } from '../../../shared/disagreement/disagreement.ts';
import type { Settings } from '../../../shared/settings.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Details } from '../../components/details.tsx';
import { DisagreementTags } from '../disagreement/disagreement.tsx';
import { disagreementHref } from '../disagreement/links.ts';
import { whoseTurn } from '../disagreement/whose-turn.ts';
import { ProposalView } from './decision.tsx';

/** The decisions whose letters have been or are being replaced, the last first, each with why. */
export const EarlierDecisions = ({ contact, settings }: { contact: Contact; settings: Settings }) => (
  <>
    {contact.earlier
      .map(({ reopened, proposal, letterId }, index) => (
        <>
          <p class="govuk-body">
            <strong>
              Opened again by {reopened.by.name} at {dateTimeInWords(new Date(reopened.at))}
              {reopened.disagreementId ? ', after a disagreement:' : ', to correct it:'}
            </strong>{' '}
            <span class="app-as-written">{reopened.reason}</span>
          </p>
          <Details summary={`What letter ${index + 1} said`}>
            <p class="govuk-body">
              <a class="govuk-link" href={`/contacts/${contact.id}/letters/${letterId}`}>
                Letter {index + 1}
              </a>
            </p>
            <ProposalView proposal={proposal} contact={contact} settings={settings} />
          </Details>
        </>
      ))
      .reverse()}
  </>
);

type Props = { disagreements: readonly Disagreement[]; settings: Settings; now: Date };

/** Every disagreement about this contact, with whose turn it is. */
export const ContactDisagreements = ({ disagreements, settings, now }: Props) => (
  <>
    {disagreements.map((disagreement) => (
      <p class="govuk-body">
        <a class="govuk-link" href={disagreementHref('council', disagreement)}>
          Disagreement about letter {disagreement.edition}
        </a>{' '}
        <DisagreementTags disagreement={disagreement} now={now} />
        <br />
        {whoseTurn({ disagreement, side: 'council', settings, now })}
      </p>
    ))}
  </>
);
