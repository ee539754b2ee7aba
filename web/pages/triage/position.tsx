import type { Actor } from '../../../shared/actor.ts';
import { may } from '../../../shared/permissions.ts';
import type { DomesticAbuse } from '../../../shared/settings/domestic-abuse.ts';
import type { CalendarDate } from '../../../shared/time/dates.ts';
import { dateInWords, durationInWords } from '../../../shared/time/words.ts';
import type { TriageMeeting } from '../../../shared/triage-meeting/meeting.ts';
import { quorumInWords } from '../../forms/meeting-words.ts';
import { CallNext, type NextIncident } from './call.tsx';
import { agendaHref, incidentHref, meetingHref } from './links.ts';

/** Where an incident stands on its agenda, and how long the meeting has for what is left. */
export type Position = {
  day: CalendarDate;
  open: number;
  of: number;
  minutes: number;
  at?: number;
  previous?: string;
  next?: NextIncident;
  /** The meeting that sits today, if one does. */
  meeting?: TriageMeeting | undefined;
};

type Props = { position: Position; settings: DomesticAbuse; actor: Actor };

/** The way through the agenda: where we are, the incident before and the next that is open, time left, and the keys. */
export const AgendaPosition = ({ position, settings, actor }: Props) => {
  const { day, open, of, minutes, at, previous, next, meeting } = position;
  return (
    <nav class="app-triage__position" aria-label="Agenda">
      <p class="govuk-body govuk-!-margin-bottom-0">
        {at ? `${at} of ${of} on ` : 'Not on the agenda you can see of '}
        <a class="govuk-link" href={agendaHref(day)} data-way="agenda">
          {dateInWords(day)}
        </a>
        {open > 0 ? `. ${open} to decide, ${durationInWords(minutes)} for them.` : '. Nothing is left to decide.'}
      </p>
      <div class="app-triage__ways">
        {previous && (
          <a class="govuk-link govuk-body app-triage__way" href={incidentHref(previous)} rel="prev" data-way="previous">
            Previous incident
          </a>
        )}
        {next && meeting && may(actor, 'prepare-triage') ? (
          <CallNext next={next} />
        ) : (
          next && (
            <a class="govuk-link govuk-body app-triage__way" href={incidentHref(next.id)} rel="next" data-way="next">
              Next incident
            </a>
          )
        )}
      </div>
      {meeting && (
        <p class="govuk-body app-triage__keys">
          <a class="govuk-link" href={meetingHref(meeting.on)} data-way="meeting">
            {meeting.chair.name} chairs the meeting
          </a>
          . {quorumInWords(meeting, settings)}
        </p>
      )}
      <div class="app-triage__keys" data-triage-keys hidden />
    </nav>
  );
};
