import type { Contact } from '../contact/contact.ts';
import type { IncidentRow } from '../incident/row.ts';
import type { Settings } from '../settings.ts';
import { addMonths } from '../time/dates.ts';
import { localDate } from '../time/london.ts';

/** What a person was told of in: each with their own id there. */
export type Told = { contacts: { contact: Contact; person: string }[]; incidents: IncidentRow[] };

/** What the strip says of somebody's past: numbers that anybody can count again, with their rule in words. */
export type HistoryStrip = {
  contacts: number;
  agencies: number;
  closedWithNothing: number;
  open: number;
  lastIncidentDays: number | undefined;
  incidents: number;
};

const dayMs = 86_400_000;

/** The decision of a contact that is in force for one of its people: of adults there is none. */
export function outcomeFor(contact: Contact, person: string): string | undefined {
  if (contact.status === 'withdrawn') return contact.outcome;
  if (!('authorised' in contact)) return undefined;
  return contact.proposal.children.find(({ childId }) => childId === person)?.outcome;
}

/** Whether a contact came to no further action. Advice, or a way to another service, is something. */
const endsWithNothing = (code: string | undefined, { outcomes }: Pick<Settings, 'outcomes'>): boolean =>
  outcomes.some((outcome) => outcome.code === code && outcome.group === 'no-further-action');

/** The counters of twelve months, of what was told by then and counts. */
export function historyStrip({ contacts, incidents }: Told, settings: Settings, now: Date): HistoryStrip {
  const since = addMonths(localDate(now), -12);
  const recent = contacts.filter(({ contact }) => localDate(new Date(contact.submittedAt)) >= since);
  const counted = incidents.filter(({ counts }) => counts);
  const recentIncidents = counted.filter(({ occurredAt }) => localDate(new Date(occurredAt)) >= since);
  const last = counted.map(({ occurredAt }) => Date.parse(occurredAt)).toSorted((a, b) => b - a)[0];
  return {
    contacts: recent.length,
    agencies: new Set(recent.map(({ contact }) => contact.raisedBy.organisation.id)).size,
    closedWithNothing: recent.filter(({ contact, person }) => endsWithNothing(outcomeFor(contact, person), settings))
      .length,
    open: contacts.filter(({ contact: { status } }) => !['outcome-issued', 'closed', 'withdrawn'].includes(status))
      .length,
    lastIncidentDays: last === undefined ? undefined : Math.max(0, Math.floor((now.getTime() - last) / dayMs)),
    incidents: recentIncidents.length,
  };
}
