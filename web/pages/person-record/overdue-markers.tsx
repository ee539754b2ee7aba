import type { FiledRecord } from '../../../shared/person-record/filed-record.ts';
import type { Marker } from '../../../shared/person-record/marker.ts';
import { plainDateInWords } from '../../../shared/time/words.ts';
import { Table } from '../../components/table.tsx';
import { nameOf } from '../../forms/person-record-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';
import { markerHref, personHref } from './links.ts';

export type OverdueMarker = { record: FiledRecord; marker: Marker };

type Props = Staff & { overdue: readonly OverdueMarker[]; next: string | undefined };

/** Warnings that somebody should have looked at again by now. They stay on show all the same. */
export const OverdueMarkersPage = ({ overdue, next, ...staff }: Props) => (
  <Page
    site={staff.site}
    title="Warnings to look at again"
    wide
    actor={staff.actor}
    navigation={navigationFor(staff.actor, '/people')}
    backLink={{ href: '/people', text: 'Find a person' }}
    page="people-markers-overdue"
  >
    {overdue.length > 0 && (
      <p class="govuk-body">
        The day on which somebody was to look at these again is over. Each stays on show until somebody ends it.
      </p>
    )}
    {overdue.length === 0 ? (
      <p class="govuk-body">No warning is overdue for a look.</p>
    ) : (
      <Table
        narrow="stack"
        caption="Overdue, the longest first"
        captionSize="m"
        head={[
          { text: 'Since' },
          { text: 'Who' },
          { text: 'Warning' },
          { text: 'Put there by' },
          { text: 'What to do' },
        ]}
        rows={overdue.map(({ record, marker }) => [
          { text: plainDateInWords(marker.reviewOn) },
          {
            text: (
              <a class="govuk-link" href={personHref(record.id)}>
                {nameOf(record)}
              </a>
            ),
          },
          { text: marker.words },
          { text: marker.by.name },
          {
            text: (
              <a class="govuk-link" href={markerHref(record.id, marker.id)}>
                Keep or end it<span class="govuk-visually-hidden">: {marker.words}</span>
              </a>
            ),
          },
        ])}
      />
    )}
    {next && (
      <p class="govuk-body">
        <a class="govuk-link" href={`/people/markers?cursor=${encodeURIComponent(next)}`}>
          More
        </a>
      </p>
    )}
  </Page>
);
