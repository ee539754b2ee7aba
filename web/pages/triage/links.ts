import type { CalendarDate } from '../../../shared/time/dates.ts';

/** The screen of an incident in the triage; `day`: whose agenda the reader came from. */
export const incidentHref = (id: string, day?: CalendarDate): string =>
  `/triage/incidents/${id}${day ? `?day=${day}` : ''}`;
