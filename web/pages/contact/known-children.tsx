import type { PersonRecordId } from '../../../shared/ids.ts';
import type { Marker } from '../../../shared/person-record/marker.ts';
import type { HistoryStrip } from '../../../shared/person-record/person-history.ts';
import { Details } from '../../components/details.tsx';
import { KnownLines } from '../person-record/known-lines.tsx';
import { CountingRules, StripParts } from '../person-record/strip-parts.tsx';

/** A child of a contact, with what we know of them already; a name alone while their record is not made. */
export type KnownChild = {
  name: string;
  record?: PersonRecordId;
  all?: number;
  strip?: HistoryStrip;
  markers?: readonly Marker[];
};

/** `restricted`: whether few may know of the contact, and so of the records of its people, which a break-glass does not open. */
type Props = { contactId: string; known: readonly KnownChild[]; restricted: boolean };

/** The past of each child in a few numbers, each with its rule in words, and the ways to all that we have. */
export const KnownChildren = ({ contactId, known, restricted }: Props) => (
  <section aria-labelledby="known">
    <h2 class="govuk-heading-m" id="known">
      What we know already
    </h2>
    {known.map(({ name, strip, record }) => (
      <p class="govuk-body app-break">
        <strong>{name}:</strong>{' '}
        {strip && record ? (
          <StripParts strip={strip} record={record} />
        ) : restricted ? (
          'few people may know of their record, or it is not made yet. If it cannot wait, open it from the people of this contact.'
        ) : (
          'not known yet. A record is made within a minute of a contact.'
        )}
      </p>
    ))}
    <KnownLines of="contacts" id={contactId} />
    <ul class="govuk-list">
      <li>
        <a class="govuk-link" href={`/people/contacts/${contactId}`}>
          Who these people are: records that we have already
        </a>
      </li>
      <li>
        <a class="govuk-link" href={`/people/contacts/${contactId}/notes`}>
          Notes on this contact
        </a>
      </li>
    </ul>
    <Details summary="How this is counted">
      <CountingRules />
    </Details>
  </section>
);

/** The warnings about the children of a contact, each with whom it is about where there are several. */
export const childrensWarnings = (known: readonly KnownChild[]): string[] =>
  known.flatMap(({ name, markers = [] }) =>
    markers.map(({ words }) => (known.length > 1 ? `Warning about ${name}: ${words}` : `Warning: ${words}`)),
  );
