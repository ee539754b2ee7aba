import type { Actor } from '../../../shared/actor.ts';
import { may } from '../../../shared/permissions.ts';

/** Where it says who has looked at a record: `contacts/…`, `people/…`. */
export const lookedHref = (record: string): string => `/looked/${record}`;

/** Under a record: why its reader can see it and, for those who look after that, who has looked. */
export const LookedLinks = ({ record, actor }: { record: string; actor: Pick<Actor, 'role'> }) => (
  <p class="govuk-body app-no-print">
    <a class="govuk-link" href={`${lookedHref(record)}/why`}>
      Why can I see this?
    </a>
    {may(actor, 'see-who-has-looked') && (
      <>
        <br />
        <a class="govuk-link" href={lookedHref(record)}>
          Who has looked
        </a>
      </>
    )}
  </p>
);
