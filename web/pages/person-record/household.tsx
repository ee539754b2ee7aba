import type { PersonRecordId } from '../../../shared/ids.ts';
import { may } from '../../../shared/permissions.ts';
import type { Appearance, FiledRecord } from '../../../shared/person-record/filed-record.ts';
import type { Relationship } from '../../../shared/person-record/relationship.ts';
import { plainDateInWords } from '../../../shared/time/words.ts';
import { often } from '../../forms/counted.ts';
import { ageToday, nameOf } from '../../forms/person-record-words.ts';
import { relationshipKindWords } from '../../forms/relationship-record-words.ts';
import type { Staff } from '../staff.ts';
import { personHref, sourceHref } from './links.ts';

export type ToldBesideShown = { person: FiledRecord; times: number; last?: Appearance; relationship?: Relationship };

type Props = Pick<Staff, 'actor' | 'now'> & { id: PersonRecordId; household: readonly ToldBesideShown[] };

/** "Parent since 3 May 2019, until 1 June 2024". */
function relationshipInWords({ is, from, until }: Relationship): string {
  const since = from ? ` since ${plainDateInWords(from)}` : '';
  const end = until ? `, until ${plainDateInWords(until)}` : '';
  return `${relationshipKindWords[is]}${since}${end}`;
}

/** Everybody around a person, as a list that is read out as it is seen: who they are to them, and when they were told of. */
export const Household = ({ id, household, actor, now }: Props) => (
  <section aria-labelledby="household">
    <h2 class="govuk-heading-m" id="household" tabindex={-1}>
      Household and relationships
    </h2>
    {household.length === 0 ? (
      <p class="govuk-body">Nobody else was told of together with them.</p>
    ) : (
      <ul class="govuk-list govuk-list--bullet">
        {household.map(({ person, times, last, relationship }) => (
          <li>
            <a class="govuk-link" href={personHref(person.id)}>
              {nameOf(person)}
            </a>
            , {person.kind}, {ageToday(person.birth, now)}.{' '}
            {relationship && <strong>{relationshipInWords(relationship)}. </strong>}
            {last && (
              <>
                Told of together {often(times)}, last in{' '}
                <a class="govuk-link app-whole" href={sourceHref(last)}>
                  {last.reference}
                </a>
                .{' '}
              </>
            )}
            {may(actor, 'link-people') && (
              <a class="govuk-link" href={`${personHref(id)}/relationships/${person.id}`}>
                {relationship ? 'Change' : 'Say'} how they are related
                <span class="govuk-visually-hidden">: {nameOf(person)}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
    )}
  </section>
);
