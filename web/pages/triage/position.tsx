import type { CalendarDate } from '../../../shared/time/dates.ts';
import { dateInWords, durationInWords } from '../../../shared/time/words.ts';
import { incidentHref } from './links.ts';

/** Where an incident stands on its agenda, and how long the meeting has for what is left. */
export type Position = {
  day: CalendarDate;
  open: number;
  of: number;
  minutes: number;
  at?: number;
  previous?: string;
  next?: string;
};

/** The way through the agenda: where we are, the incident before and the next that is open, time left, and the keys. */
export const AgendaPosition = ({ position }: { position: Position }) => {
  const { day, open, of, minutes, at, previous, next } = position;
  return (
    <nav class="app-triage__position" aria-label="Agenda">
      <p class="govuk-body govuk-!-margin-bottom-0">
        {at ? `${at} of ${of} on ` : 'Not on the agenda you can see of '}
        <a class="govuk-link" href={`/triage?day=${day}`}>
          {dateInWords(day)}
        </a>
        {open > 0 ? `. ${open} to decide, ${durationInWords(minutes)} for them.` : '. Nothing is left to decide.'}
      </p>
      <p class="govuk-body govuk-!-margin-bottom-0">
        {previous && (
          <a class="govuk-link app-triage__way" href={incidentHref(previous)} rel="prev" data-way="previous">
            Previous incident
          </a>
        )}
        {next && (
          <a class="govuk-link app-triage__way" href={incidentHref(next)} rel="next" data-way="next">
            Next incident
          </a>
        )}
      </p>
      <div class="app-triage__keys" data-triage-keys hidden />
    </nav>
  );
};
