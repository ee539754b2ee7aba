import type { Actor } from '../../../shared/actor.ts';
import type { PersonRecordId } from '../../../shared/ids.ts';
import { may } from '../../../shared/permissions.ts';
import { disclosuresOfHref } from './links.ts';

/** From the record of a person to the requests for what is held about them. */
export const DisclosureLink = ({ person, actor }: { person: PersonRecordId; actor: Actor }) =>
  may(actor, 'see-disclosures') ? (
    <p class="govuk-body app-no-print">
      <a class="govuk-link" href={disclosuresOfHref(person)}>
        Subject access requests about this person
      </a>
    </p>
  ) : null;
