import type { Actor } from '../../../shared/actor.ts';
import { may } from '../../../shared/permissions.ts';

/** Where it says who has looked at a record: `contacts/…`, `people/…`. */
export const lookedHref = (record: string): string => `/looked/${record}`;

type Props = { record: string; actor: Pick<Actor, 'role'> /** Whether how it stood is kept. */; stood?: boolean };

/** Under a record: why its reader can see it and, for those who look after that, who has looked and how it stood. */
export const LookedLinks = ({ record, actor, stood }: Props) => (
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
    {stood && may(actor, 'see-as-it-stood') && (
      <>
        <br />
        <a class="govuk-link" href={`${lookedHref(record)}/as-it-stood`}>
          As it stood at a time
        </a>
      </>
    )}
  </p>
);
