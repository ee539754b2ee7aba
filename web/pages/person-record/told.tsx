import { may } from '../../../shared/permissions.ts';
import type { SearchOutcome } from '../../../shared/person-match/search-outcome.ts';
import type { FiledRecord } from '../../../shared/person-record/filed-record.ts';
import { mayOpenRecord } from '../../../shared/person-record/may-open.ts';
import { counted } from '../../forms/counted.ts';
import type { KnownLine } from '../../forms/known-words.ts';
import { ageToday, nameOf } from '../../forms/person-record-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';
import { personHref } from './links.ts';
import { Matches, type PossiblePerson, toldOften } from './matches.tsx';

/** Somebody of a concern or an incident: whose record it is part of already, or whom they may be. */
export type ToldPerson = { record: FiledRecord; person?: FiledRecord; possible?: SearchOutcome<PossiblePerson> };

type Props = Staff & {
  people: readonly ToldPerson[];
  reference: string;
  back: string;
  /** Who is open to a team, and what may be about the same event. */
  known?: readonly KnownLine[];
};

/** Where somebody’s record is read. Who reads what they were told of by break-glass says once more why they need the record. */
const recordHref = (actor: Staff['actor'], record: FiledRecord): string =>
  mayOpenRecord(actor, record) || !may(actor, 'break-glass')
    ? personHref(record.id)
    : `/restricted${personHref(record.id)}`;

/** Who everybody in a contact or an incident is: the records that there may be of each already. Nothing is chosen beforehand. */
export const ToldPage = ({ people, reference, back, known = [], ...staff }: Props) => (
  <Page
    site={staff.site}
    title="Who these people are"
    caption={reference}
    actor={staff.actor}
    navigation={navigationFor(staff.actor, back.startsWith('/contacts') ? '/board' : '/triage')}
    backLink={{ href: back, text: `Back to ${reference}` }}
    page="people-told"
  >
    {known.length > 0 && (
      <ul class="govuk-list govuk-list--bullet">
        {known.map(({ text, href }) => (
          <li>
            <a class="govuk-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    )}
    {people.length === 0 && (
      <p class="govuk-body">
        Nobody of {reference} has a record. What came before people had records is not among them.{' '}
        <a class="govuk-link" href="/people">
          Find a person
        </a>
      </p>
    )}
    {people.map(({ record, person, possible }) => (
      <section aria-label={nameOf(record)}>
        <h2 class="govuk-heading-m govuk-!-margin-bottom-1">
          Who is {record.given || record.family ? nameOf(record) : `the ${nameOf(record).toLowerCase()}`}?{' '}
          {possible && (possible.tier === 'too-many' || possible.matches.length > 0) && (
            <span class="govuk-caption-m">
              {possible.tier === 'too-many'
                ? 'Too many possible records'
                : counted(possible.matches.length, 'possible record')}
            </span>
          )}
        </h2>
        <p class="govuk-body">
          {record.kind === 'child' ? 'Child' : 'Adult'}, {ageToday(record.birth, staff.now)}.{' '}
          <a class="govuk-link" href={recordHref(staff.actor, person ?? record)}>
            Open the record<span class="govuk-visually-hidden"> of {nameOf(record)}</span>
          </a>
        </p>
        {person && (
          <p class="govuk-body">
            Linked with the record of {nameOf(person)}. {toldOften(staff.actor, person)}.
          </p>
        )}
        {possible && <Matches outcome={possible} actor={staff.actor} self={record} />}
      </section>
    ))}
  </Page>
);
