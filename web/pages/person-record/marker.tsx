import type { FiledRecord } from '../../../shared/person-record/filed-record.ts';
import type { Marker } from '../../../shared/person-record/marker.ts';
import { Button } from '../../components/button.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Radios } from '../../components/radios.tsx';
import { Textarea } from '../../components/textarea.tsx';
import { errorOf, type FieldError } from '../../forms/problem-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';
import { markerHref, markersHref } from './links.ts';
import { MarkerDate, markerErrors } from './marker-date.tsx';
import { MarkerFacts } from './markers.tsx';

type Props = Staff & {
  record: FiledRecord;
  marker: Marker;
  typed: (name: string) => string;
  errors?: readonly FieldError[];
  conflict?: boolean;
};

/** Looks at one warning again: it stays until a new date, or it ends. */
export const MarkerPage = ({ record, marker, typed, errors = [], conflict, ...staff }: Props) => (
  <Page
    site={staff.site}
    title="Look at a warning again"
    actor={staff.actor}
    navigation={navigationFor(staff.actor, '/people')}
    backLink={{ href: markersHref(record.id), text: 'Back to the warnings' }}
    errors={markerErrors(errors)}
    page="people-marker"
  >
    {conflict && (
      <NotificationBanner
        role="alert"
        title="Not saved"
        text="The record changed while you were here. What you typed is still here: send it if it still holds."
      />
    )}
    <MarkerFacts marker={marker} now={staff.now} />
    {marker.ended ? (
      <p class="govuk-body">This warning has ended. If it holds again, put a new one on the record.</p>
    ) : (
      <form method="post" action={markerHref(record.id, marker.id)} novalidate>
        <input type="hidden" name="seen" value={record.version} />
        <Radios
          name="do"
          legend="Does it still hold?"
          legendSize="s"
          value={typed('do')}
          error={errorOf(errors, 'do')}
          items={[
            {
              value: 'keep',
              text: 'Yes, it stays',
              conditional: <MarkerDate typed={typed} errors={errors} legend="When must somebody look at it again?" />,
            },
            { value: 'end', text: 'No, it ends' },
          ]}
        />
        <Textarea
          name="reason"
          label="Why?"
          labelSize="s"
          hint="It is kept with the record."
          rows={3}
          value={typed('reason')}
          error={errorOf(errors, 'reason')}
        />
        <Button preventDoubleClick>Save</Button>
      </form>
    )}
  </Page>
);
