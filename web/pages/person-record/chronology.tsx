import type { FiledRecord } from '../../../shared/person-record/filed-record.ts';
import { inForce } from '../../../shared/person-record/marker.ts';
import { markersFor } from '../../../shared/person-record/may-open.ts';
import type { TimelineEntry } from '../../../shared/person-record/timeline.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { counted } from '../../forms/counted.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';
import { chronologyHref, personHref } from './links.ts';
import { PersonHeader } from './person-header.tsx';
import { TimelineEntries } from './timeline-entries.tsx';

type Props = Staff & {
  record: FiledRecord;
  entries: readonly TimelineEntry[];
  /** How many times they were told of before those on this page, on it, and in all; and where those begin that came next. */
  times: { from: number; next: number | undefined; shown: number; all: number };
};

/** What happened to one person, the oldest first, for a meeting, a court or a file. */
export const ChronologyPage = ({ record, entries, times: { from, next, shown, all }, ...staff }: Props) => {
  const { site, actor, now, settings } = staff;
  return (
    <Page
      site={site}
      title="Chronology"
      actor={actor}
      navigation={navigationFor(actor, '/people')}
      backLink={{ href: personHref(record.id), text: 'Back to the record' }}
      beforeContent={<PersonHeader record={record} now={now} markers={inForce(markersFor(actor, record))} />}
      page="people-chronology"
    >
      <p class="govuk-body">
        What came of {shown === all ? '' : `${from + 1} to ${from + shown} of `}
        {counted(all, 'contact or incident', 'contacts and incidents')} about this person, the oldest first. As it stood
        at {dateTimeInWords(now)}, for {actor.name}: all that they may know of, but for who looked at the record.
      </p>
      {entries.length === 0 ? (
        <p class="govuk-body">Nothing has happened yet.</p>
      ) : (
        <TimelineEntries entries={entries} settings={settings} label="Chronology" headingLevel={2} />
      )}
      {(next || from > 0) && (
        <p class="govuk-body app-no-print">
          {from > 0 && (
            <a class="govuk-link" href={chronologyHref(record.id)}>
              From the beginning
            </a>
          )}{' '}
          {next && (
            <a class="govuk-link" href={`${chronologyHref(record.id)}?from=${next}`}>
              What came next
            </a>
          )}
        </p>
      )}
    </Page>
  );
};
