import type { Actor } from '../../../shared/actor.ts';
import type { Contact } from '../../../shared/contact/contact.ts';
import type { Disagreement } from '../../../shared/disagreement/disagreement.ts';
import { canBeDisagreedWith } from '../../../shared/disagreement/raise.ts';
import { issuedLetters } from '../../../shared/letter/editions.ts';
import { may } from '../../../shared/permissions.ts';
import type { Settings } from '../../../shared/settings.ts';
import { Button } from '../../components/button.tsx';
import { letterHref } from '../referral/links.ts';
import { DisagreementTags } from './disagreement.tsx';
import { disagreeHref, disagreementHref } from './links.ts';
import { whoseTurn } from './whose-turn.ts';

type Props = { contact: Contact; disagreements: readonly Disagreement[]; actor: Actor; settings: Settings; now: Date };

/** The letters so far, where there is more than one or a new one is on its way. */
const Letters = ({ contact }: Pick<Props, 'contact'>) => {
  const letters = issuedLetters(contact);
  if (contact.earlier.length === 0) return null;
  const again = !('issued' in contact);
  return (
    <>
      <h2 class="govuk-heading-m">Our letters</h2>
      <ul class="govuk-list govuk-list--bullet">
        {letters.map((letterId, index) => (
          <li>
            <a class="govuk-link" href={letterHref(contact.id, letterId)}>
              Letter {index + 1}
            </a>
            {index < letters.length - 1 && `, replaced by letter ${index + 2}`}
          </li>
        ))}
      </ul>
      {again && (
        <p class="govuk-body">
          We are deciding again. Letter {letters.length} holds until a new one replaces it, and you will get that.
        </p>
      )}
    </>
  );
};

/** Whether and how somebody who raised a concern disagrees with what was decided: each disagreement, and the way to one. */
export const ReferralDisagreements = ({ contact, disagreements, actor, settings, now }: Props) => (
  <>
    <Letters contact={contact} />
    {disagreements.length > 0 && (
      <>
        <h2 class="govuk-heading-m">Where you see it differently</h2>
        {disagreements.map((disagreement) => (
          <p class="govuk-body">
            <a class="govuk-link" href={disagreementHref('referrer', disagreement)}>
              Disagreement about letter {disagreement.edition}
            </a>{' '}
            <DisagreementTags disagreement={disagreement} now={now} />
            <br />
            {whoseTurn({ disagreement, side: 'referrer', settings, now })}
          </p>
        ))}
      </>
    )}
    {canBeDisagreedWith(contact) && may(actor, 'disagree') && (
      <p class="govuk-body app-action app-no-print">
        <Button href={disagreeHref(contact.id)} variant="secondary" class="govuk-!-margin-bottom-0">
          I see this differently
        </Button>
      </p>
    )}
  </>
);
