import type { Appearance, FiledRecord } from '../../../shared/person-record/filed-record.ts';
import { counted } from '../../forms/counted.ts';
import { ageToday, nameOf } from '../../forms/person-record-words.ts';
import type { Staff } from '../staff.ts';
import { personHref, sourceHref } from './links.ts';

export type ToldBesideShown = { person: FiledRecord; times: number; last: Appearance };

type Props = Pick<Staff, 'actor' | 'now'> & { household: readonly ToldBesideShown[] };

/** Everybody who was told of together with a person, as a list that is read out as it is seen. */
export const Household = ({ household, now }: Props) => (
  <section aria-labelledby="household">
    <h2 class="govuk-heading-m" id="household" tabindex={-1}>
      Told of together with them
    </h2>
    {household.length === 0 ? (
      <p class="govuk-body">Nobody else.</p>
    ) : (
      <ul class="govuk-list govuk-list--bullet">
        {household.map(({ person, times, last }) => (
          <li>
            <a class="govuk-link" href={personHref(person.id)}>
              {nameOf(person)}
            </a>
            , {person.kind}, {ageToday(person.birth, now)}: {counted(times, 'time')}, last in{' '}
            <a class="govuk-link app-whole" href={sourceHref(last)}>
              {last.reference}
            </a>
          </li>
        ))}
      </ul>
    )}
  </section>
);
