import type { Incident } from '../../../shared/incident/incident.ts';
import { nameOfChild } from '../../../shared/incident/people.ts';
import type { LaneEntry } from '../../../shared/school-notice/lane.ts';
import { localDate } from '../../../shared/time/london.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { Input } from '../../components/input.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Radios } from '../../components/radios.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { educationWords } from '../../forms/incident-words.ts';
import { errorOf, type FieldError, summaryOf } from '../../forms/problem-words.ts';
import { laneWords } from '../../forms/school-notice-words.ts';
import { childsAge } from '../../forms/triage-outcome-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';
import type { Typed } from './call-form.tsx';
import { boardHref, laneHref } from './links.ts';

type Props = Staff & {
  incident: Incident;
  entry: LaneEntry;
  typed: Typed;
  errors: readonly FieldError[];
  conflict?: boolean;
};

/** One child whom nobody could place: what is known of where they go, and the ways to settle it. */
export const LanePage = ({ incident, entry, typed, errors, conflict, ...staff }: Props) => {
  const child = incident.facts.children.find(({ id }) => id === entry.childId);
  const { name, todo } = laneWords[entry.lane];
  const places = [...entry.candidates, ...(entry.fallback ? [entry.fallback] : [])];
  return (
    <Page
      site={staff.site}
      title="Child whom nobody could place"
      heading={name}
      caption={`Lane, ${entry.reference}`}
      actor={staff.actor}
      navigation={navigationFor(staff.actor, '/triage')}
      backLink={{ href: boardHref, text: 'Back to notices to schools' }}
      errors={summaryOf(errors)}
      page="school-lane"
    >
      {conflict && (
        <NotificationBanner role="alert" title="Not saved yet">
          <p class="govuk-notification-banner__heading">Somebody else has dealt with this meanwhile.</p>
        </NotificationBanner>
      )}
      <p class="govuk-body">{todo}</p>
      {child && (
        <SummaryList
          rows={[
            { key: 'Child', value: nameOfChild(child) ?? 'Name not known' },
            { key: 'Age', value: childsAge(child, localDate(staff.now)) },
            { key: 'Education', value: child.education ? educationWords[child.education] : 'Nobody said' },
            child.schoolName !== undefined && { key: 'School that was named', value: child.schoolName },
            child.schoolUrn !== undefined && { key: 'Its number', value: child.schoolUrn },
            child.schoolConfidential && { key: 'School', value: 'It must not become known to others' },
          ]}
        />
      )}
      {entry.ended ? (
        <p class="govuk-body">
          {entry.ended.by.name} settled it on {dateTimeInWords(new Date(entry.ended.at))}.
        </p>
      ) : (
        <form method="post" action={laneHref(incident.id, entry.childId, entry.lane)} novalidate>
          <input type="hidden" name="seen" value={typed.seen ?? entry.version} />
          <Radios
            name="how"
            legend="How is it settled?"
            legendSize="m"
            value={typed.how ?? ''}
            error={errorOf(errors, 'how')}
            items={[
              ...places.map(({ key, name: place, laName }) => ({
                value: `place-${key}`,
                text: `Tell ${place}`,
                ...(laName && { hint: laName }),
              })),
              {
                value: 'number',
                text: 'Tell another school or setting',
                conditional: (
                  <Input
                    name="place"
                    label="Its number in the directory"
                    hint="Six figures, or the number of a place that we have added"
                    width={20}
                    value={typed.place ?? ''}
                    error={errorOf(errors, 'place')}
                  />
                ),
              },
              {
                value: 'told-otherwise',
                text: 'I have told somebody',
                conditional: (
                  <Input name="whom" label="Whom, and where" value={typed.whom ?? ''} error={errorOf(errors, 'whom')} />
                ),
              },
              {
                value: 'nobody-to-tell',
                text: 'There is nobody to tell',
                conditional: (
                  <Input name="reason" label="Why" value={typed.reason ?? ''} error={errorOf(errors, 'reason')} />
                ),
              },
            ]}
          />
          <Button preventDoubleClick>Settle it</Button>
        </form>
      )}
    </Page>
  );
};
