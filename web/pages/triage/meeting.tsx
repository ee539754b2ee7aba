import type { IncidentRow } from '../../../shared/incident/row.ts';
import { may } from '../../../shared/permissions.ts';
import { triageSettings } from '../../../shared/settings/domestic-abuse.ts';
import type { CalendarDate } from '../../../shared/time/dates.ts';
import { dateInWords, durationInWords, timeInWords } from '../../../shared/time/words.ts';
import { quorumOf, type TriageMeeting } from '../../../shared/triage-meeting/meeting.ts';
import { Button } from '../../components/button.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import { counted } from '../../forms/counted.ts';
import { quorumInWords, withoutQuorum } from '../../forms/meeting-words.ts';
import { type FieldError, summaryOf } from '../../forms/problem-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';
import { Attendance } from './attendance.tsx';
import { CallNext, type NextIncident } from './call.tsx';
import { CloseMeeting } from './close-meeting.tsx';
import { agendaHref } from './links.ts';

export type MeetingProps = Staff & {
  day: CalendarDate;
  meeting: TriageMeeting | undefined;
  today: boolean;
  /** What is left of the day's agenda, of those that the reader may open. */
  undecided: readonly IncidentRow[];
  of: number;
  minutes: number;
  next?: NextIncident | undefined;
  body?: Record<string, string | string[]>;
  errors?: readonly FieldError[];
  conflict?: string;
  done?: string | undefined;
  notice?: string | undefined;
};

/** The meeting of a day: who is here, whether that is a quorum, who chairs, and how it begins and ends. */
export const MeetingPage = (props: MeetingProps) => {
  const { site, actor, day, meeting, errors = [], conflict, done, notice } = props;
  return (
    <Page
      site={site}
      title="Domestic abuse triage: meeting"
      heading="Triage meeting"
      caption={dateInWords(day)}
      wide
      actor={actor}
      navigation={navigationFor(actor, '/triage')}
      backLink={{ href: agendaHref(day), text: 'Back to the agenda' }}
      errors={summaryOf(errors)}
      page="triage-meeting"
    >
      {done && <NotificationBanner success text={done} />}
      {notice && <NotificationBanner role="alert" title="Not sent yet" text={notice} />}
      {conflict && (
        <NotificationBanner role="alert" title="Not saved">
          <p class="govuk-notification-banner__heading">{conflict}</p>
          <p class="govuk-body">
            Nothing of theirs was written over. Below is the meeting as it is now, with what you typed.
          </p>
        </NotificationBanner>
      )}
      {meeting ? <Begun {...props} meeting={meeting} /> : <NotOpened {...props} />}
      <div class="app-triage__keys" data-triage-keys hidden />
    </Page>
  );
};

const NotOpened = ({ day, today, actor, undecided, minutes }: MeetingProps) => {
  if (!today) return <p class="govuk-body">No meeting was opened on this day.</p>;
  const opens = may(actor, 'chair-triage');
  return (
    <>
      <p class="govuk-body">
        Today’s meeting has not been opened.{' '}
        {undecided.length > 0
          ? `${counted(undecided.length, 'incident waits', 'incidents wait')} for it, and need ${durationInWords(minutes)}.`
          : 'Nothing waits for it.'}
      </p>
      {opens ? (
        <form method="post" action="/triage/meeting/open">
          <input type="hidden" name="on" value={day} />
          <p class="govuk-body">Whoever opens it chairs it, and sits for children’s social care.</p>
          <Button preventDoubleClick>Open the meeting</Button>
        </form>
      ) : (
        <p class="govuk-body">A manager of the front door opens it.</p>
      )}
    </>
  );
};

const Begun = (props: MeetingProps & { meeting: TriageMeeting }) => {
  const { meeting, actor, undecided, minutes, of, next } = props;
  const settings = triageSettings(props.settings);
  const open = meeting.status === 'open';
  const { met } = quorumOf(meeting, settings);
  return (
    <>
      <p class="govuk-body">
        Opened at {timeInWords(new Date(meeting.opened))}. {meeting.chair.name} {open ? 'chairs it' : 'chaired it'}.{' '}
        {meeting.status === 'closed' &&
          `Closed by ${meeting.closed.by.name} at ${timeInWords(new Date(meeting.closed.at))}.`}
      </p>
      {open && !met && (
        <WarningText>
          {quorumInWords(meeting, settings)} {withoutQuorum}
        </WarningText>
      )}
      {open && met && <InsetText>{quorumInWords(meeting, settings)}</InsetText>}
      {open && (
        <p class="govuk-body">
          {undecided.length > 0
            ? `${counted(undecided.length, 'incident')} to decide of ${of}, ${durationInWords(minutes)} for them.`
            : 'Nothing is left to decide.'}
        </p>
      )}
      {open && next && may(actor, 'prepare-triage') && (
        <CallNext next={next} text={undecided.length === of ? 'Call the first incident' : 'Call the next incident'} />
      )}
      <Attendance {...props} settings={settings} />
      {open && <CloseMeeting {...props} meeting={meeting} />}
    </>
  );
};
