import type { CalendarDate } from '../../../shared/time/dates.ts';

/** The screen of an incident in the triage. */
export const incidentHref = (id: string): string => `/triage/incidents/${id}`;

/** The agenda of a day. */
export const agendaHref = (day: CalendarDate, page = 1): string =>
  `/triage?day=${day}${page > 1 ? `&page=${page}` : ''}`;

/** The month in which a day lies, counted. */
export const monthHref = (day: CalendarDate): string => `/triage/month?month=${day.slice(0, 7)}`;

/** The meeting of a day: who is here, who chairs, and its end. */
export const meetingHref = (day: CalendarDate): string => `/triage/meeting?day=${day}`;
