import { may } from '../../../shared/permissions.ts';
import type { FiledRecord } from '../../../shared/person-record/filed-record.ts';
import { inForce, isOverdue, type Marker, markerKinds } from '../../../shared/person-record/marker.ts';
import { localDate } from '../../../shared/time/london.ts';
import { plainDateInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { Input } from '../../components/input.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Radios } from '../../components/radios.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { Tag } from '../../components/tag.tsx';
import { Textarea } from '../../components/textarea.tsx';
import { markerKindWords } from '../../forms/marker-words.ts';
import { errorOf, type FieldError } from '../../forms/problem-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';
import { markerHref, markersHref, personHref } from './links.ts';
import { MarkerDate, markerErrors } from './marker-date.tsx';
import { PersonHeader } from './person-header.tsx';

/** Everything about one warning, whether it still holds or not. */
export const MarkerFacts = ({ marker, now }: { marker: Marker; now: Date }) => (
  <SummaryList
    rows={[
      { key: 'What to do', value: marker.words },
      { key: 'About', value: markerKindWords[marker.kind] },
      { key: 'Why', value: <span class="app-as-written">{marker.reason}</span> },
      { key: 'Where it comes from', value: marker.source },
      { key: 'Put here', value: `${plainDateInWords(new Date(marker.at))} by ${marker.by.name}` },
      marker.ended
        ? {
            key: 'Ended',
            value: `${plainDateInWords(new Date(marker.ended.at))} by ${marker.ended.by.name}: ${marker.ended.reason}`,
          }
        : {
            key: 'Look at it again',
            value: (
              <>
                {plainDateInWords(marker.reviewOn)}{' '}
                {isOverdue(marker, localDate(now)) && <Tag colour="red">Overdue</Tag>}
              </>
            ),
          },
      ...marker.reviews.map(({ at, by, reason }) => ({
        key: 'Looked at',
        value: `${plainDateInWords(new Date(at))} by ${by.name}: ${reason}`,
      })),
    ]}
  />
);

type Props = Staff & {
  record: FiledRecord;
  /** Those that the reader may know of. */
  markers: readonly Marker[];
  typed: (name: string) => string;
  /** The version that the reader has seen, where it is not the one that is there now. */
  seen?: number | undefined;
  errors?: readonly FieldError[];
  conflict?: boolean;
  done?: string | undefined;
};

/** The warnings about one person, and another to put there. */
export const MarkersPage = ({ record, markers, typed, seen, errors = [], conflict, done, ...staff }: Props) => {
  const { site, actor, now } = staff;
  const standing = inForce(markers);
  const ended = markers.filter((marker) => marker.ended);
  return (
    <Page
      site={site}
      title="Warnings"
      actor={actor}
      navigation={navigationFor(actor, '/people')}
      backLink={{ href: personHref(record.id), text: 'Back to the record' }}
      beforeContent={<PersonHeader record={record} now={now} markers={standing} />}
      errors={markerErrors(errors)}
      page="people-markers"
    >
      {done && <NotificationBanner success text={done} />}
      {conflict && (
        <NotificationBanner
          role="alert"
          title="Not saved"
          text="The record changed while you were here. What you typed is still here: look at the warnings, and send it if it still holds."
        />
      )}
      {standing.length === 0 && <p class="govuk-body">There is no warning in force.</p>}
      {standing.map((marker) => (
        <section aria-label={marker.words}>
          <MarkerFacts marker={marker} now={now} />
          {may(actor, 'set-markers') && (
            <p class="govuk-body">
              <a class="govuk-link" href={markerHref(record.id, marker.id)}>
                Keep or end it<span class="govuk-visually-hidden">: {marker.words}</span>
              </a>
            </p>
          )}
        </section>
      ))}
      {may(actor, 'set-markers') && (
        <form method="post" action={markersHref(record.id)} novalidate>
          <h2 class="govuk-heading-m">Put a warning here</h2>
          <input type="hidden" name="seen" value={seen ?? record.version} />
          <Radios
            name="kind"
            legend="What is it about?"
            legendSize="s"
            value={typed('kind')}
            error={errorOf(errors, 'kind')}
            items={markerKinds.map((value) => ({ value, text: markerKindWords[value] }))}
          />
          <Input
            name="words"
            label="What must people do, or not do?"
            labelSize="s"
            hint="It stands on every page about this person. For example: visit in pairs."
            value={typed('words')}
            error={errorOf(errors, 'words')}
            autocomplete="off"
          />
          <Textarea
            name="reason"
            label="Why?"
            labelSize="s"
            rows={3}
            value={typed('reason')}
            error={errorOf(errors, 'reason')}
          />
          <Input
            name="source"
            label="Where does this come from?"
            labelSize="s"
            hint="For example: police, or the health visitor’s visit of 3 May."
            value={typed('source')}
            error={errorOf(errors, 'source')}
            autocomplete="off"
          />
          <MarkerDate typed={typed} errors={errors} legend="When must somebody look at it again?" />
          <Button preventDoubleClick>Put the warning on this record</Button>
        </form>
      )}
      {ended.length > 0 && <h2 class="govuk-heading-m">Warnings that have ended</h2>}
      {ended.map((marker) => (
        <MarkerFacts marker={marker} now={now} />
      ))}
    </Page>
  );
};
