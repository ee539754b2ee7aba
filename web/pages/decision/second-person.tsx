import type { Contact } from '../../../shared/contact/contact.ts';
import { may } from '../../../shared/permissions.ts';
import { Button } from '../../components/button.tsx';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import { triggerSentences } from '../contact/decision.tsx';
import type { Staff } from '../staff.ts';

/** Why this person may not authorise what waits for sign-off, in a sentence. */
export function whyAnotherPerson(contact: Contact, actor: Staff['actor']): string {
  const who = may(actor, 'authorise-a-decision') ? 'another manager' : 'a manager';
  return contact.status === 'decision-proposed' && contact.proposal.by.id === actor.id
    ? `You proposed this decision, and ${who} must authorise it.`
    : `The decision that was disagreed with was yours, and ${who} must authorise the new one.`;
}

type Props = Staff & { contact: Contact; triggers: readonly string[] };

/** Why the one who proposed a decision cannot authorise it. */
export const SecondPersonPage = ({ contact, triggers, ...staff }: Props) => (
  <Page
    site={staff.site}
    title="A second person must authorise this"
    caption={contact.reference}
    actor={staff.actor}
    navigation={navigationFor(staff.actor, '/board')}
    backLink={{ href: `/contacts/${contact.id}`, text: 'Back to the contact' }}
    page="second-person"
  >
    <p class="govuk-body">Another manager must authorise this decision, because:</p>
    <ul class="govuk-list govuk-list--bullet">
      {triggerSentences(staff.settings, triggers).map((sentence) => (
        <li>{sentence}</li>
      ))}
    </ul>
    <p class="govuk-body">Nothing was changed. It waits on the board at ‘Sign-off’ for a colleague.</p>
    <Button href="/board?stage=sign-off">Go to sign-off on the board</Button>
  </Page>
);
