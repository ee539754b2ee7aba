import type { Actor } from '../../../shared/actor.ts';
import type { IncidentRow } from '../../../shared/incident/row.ts';
import { triageSettings } from '../../../shared/settings/domestic-abuse.ts';
import type { Settings } from '../../../shared/settings.ts';
import { CalendarDate, dayNumber } from '../../../shared/time/dates.ts';
import { localDate, londonInstant } from '../../../shared/time/london.ts';
import { agendaOf } from '../../../shared/triage-meeting/agenda.ts';
import { agendaFor } from '../../../shared/triage-meeting/agenda-for.ts';
import { nextSitting } from '../../../shared/triage-meeting/sitting.ts';
import type { IncidentDeps } from '../context.ts';

/** More incidents than any day of one authority has. */
const most = 1000;

/** The day of the first meeting from today on, today's own until midnight. */
export function dayOfMeeting(settings: Settings, now: Date): CalendarDate {
  const today = localDate(now);
  const beginning = new Date(londonInstant(dayNumber(today), 0) - 1);
  return nextSitting(settings.calendar, triageSettings(settings).meeting, beginning);
}

/** The day that an address names, and that of the next meeting where it names none. */
export function dayAsked(asked: string | undefined, settings: Settings, now: Date): CalendarDate {
  const day = CalendarDate.safeParse(asked);
  return day.success ? day.data : dayOfMeeting(settings, now);
}

/** What somebody may see of the agenda of a day, in order of risk: one query, whatever else is in the table. */
export async function agendaShown(
  { store, authority }: Pick<IncidentDeps, 'store' | 'authority'>,
  actor: Actor,
  day: CalendarDate,
): Promise<{ rows: IncidentRow[]; more: boolean }> {
  const { items, more } = await store.incidents.agenda(authority, day, most);
  return { rows: agendaFor(agendaOf(items), actor), more };
}
