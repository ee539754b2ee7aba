import type { Contact } from '../../../shared/contact/contact.ts';
import { Button } from '../../components/button.tsx';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';

/** Of two who claim at once, what the second sees. */
export const TakenPage = ({ contact, by, ...staff }: Staff & { contact: Contact; by: string }) => (
  <Page
    site={staff.site}
    title="A colleague already has this"
    caption={contact.reference}
    actor={staff.actor}
    navigation={navigationFor(staff.actor, '/board')}
    page="contact-taken"
  >
    <p class="govuk-body">{by} claimed it before you. Nothing was changed.</p>
    <Button href="/board">Back to the board</Button>
    <p class="govuk-body">
      <a class="govuk-link" href={`/contacts/${contact.id}`}>
        See the contact
      </a>
    </p>
  </Page>
);
