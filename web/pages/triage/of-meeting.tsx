import type { Actor } from '../../../shared/actor.ts';
import type { IncidentRow } from '../../../shared/incident/row.ts';
import { may } from '../../../shared/permissions.ts';
import type { DomesticAbuse } from '../../../shared/settings/domestic-abuse.ts';
import type { CalendarDate } from '../../../shared/time/dates.ts';
import { localDate } from '../../../shared/time/london.ts';
import { timeInWords } from '../../../shared/time/words.ts';
import type { TriageMeeting } from '../../../shared/triage-meeting/meeting.ts';
import { Button } from '../../components/button.tsx';
import { quorumInWords } from '../../forms/meeting-words.ts';
import { CallNext } from './call.tsx';
import { meetingHref } from './links.ts';

type Props = {
  day: CalendarDate;
  meeting: TriageMeeting | undefined;
  next: IncidentRow | undefined;
  settings: DomesticAbuse;
  actor: Actor;
  now: Date;
};

/** What the agenda says of its meeting: that it sits, with the way to the next family; that it is over, or is still to be opened. */
export const OfMeeting = ({ day, meeting, next, settings, actor, now }: Props) => {
  if (!meeting) {
    if (day !== localDate(now) || !may(actor, 'chair-triage')) return null;
    return (
      <Button href={meetingHref(day)} variant="secondary" attributes={{ 'data-way': 'meeting' }}>
        Open today’s meeting
      </Button>
    );
  }
  const link = (
    <a class="govuk-link" href={meetingHref(day)} data-way="meeting">
      Who {meeting.status === 'open' ? 'is' : 'was'} in the meeting
    </a>
  );
  if (meeting.status === 'closed') {
    return (
      <p class="govuk-body">
        The meeting was closed at {timeInWords(new Date(meeting.closed.at))}. {link}
      </p>
    );
  }
  return (
    <>
      <p class="govuk-body">
        {meeting.chair.name} chairs the meeting. {quorumInWords(meeting, settings)} {link}
      </p>
      {next && may(actor, 'prepare-triage') && <CallNext next={{ id: next.id, version: next.version }} />}
    </>
  );
};
