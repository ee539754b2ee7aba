import type { DomesticAbuse } from '../settings/domestic-abuse.ts';
import { addDays, addMonths, type CalendarDate } from '../time/dates.ts';
import { localDate } from '../time/london.ts';
import type { Repeat, RiskHistory } from './history.ts';
import { comparableReference, type Incident } from './incident.ts';

type Now = Pick<Incident, 'id' | 'facts'>;

/** One incident on the day it happened; without a reference where only the police know of it. */
export type Dated = { on: CalendarDate; reference?: string };

const dayOf = (moment: string): CalendarDate => localDate(new Date(moment));
const byDay = (one: Dated, other: Dated): number => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0);

/**
 * The days of one history up to this incident, which is the last of them. Each counts once, though both the police and we
 * may know of it: the same reference, or for want of one the same day.
 */
export function datedIncidents({ id, facts }: Now, { about, incidents }: RiskHistory): Dated[] {
  const on = dayOf(facts.occurredAt);
  const ours = incidents
    .filter(({ incidentId, counts, occurredAt }) => counts && incidentId !== id && dayOf(occurredAt) <= on)
    .map(({ occurredAt, policeReference }) => ({ on: dayOf(occurredAt), reference: policeReference }));
  const known = [...ours, { on, reference: facts.policeReference }];
  const sameAs = (one: { on: string; reference?: string | undefined }) => (other: Dated) =>
    one.reference && other.reference
      ? comparableReference(one.reference) === comparableReference(other.reference)
      : one.on === other.on;
  // What the police list are notifications of this victim; whether the same child lived there then nobody can say.
  const told = about === 'victim' || about === 'couple' ? facts.previous.notifications : [];
  const onlyTold = told.filter(
    (one, at) => one.on <= on && !known.some(sameAs(one)) && !told.slice(0, at).some((other) => sameAs(one)(other)),
  );
  const listed = onlyTold.map((one): Dated => ({ on: one.on, ...(one.reference && { reference: one.reference }) }));
  return [...known, ...listed].toSorted(byDay);
}

/** The histories as rules see them: with this incident in each, also where nothing else is known. */
const withThis = (history: readonly RiskHistory[]): RiskHistory[] =>
  history.some(({ about }) => about === 'victim') ? [...history] : [...history, { about: 'victim', incidents: [] }];

/**
 * Whether it happens again: so many incidents in so many months, for each victim, child and household by themselves.
 * The day that lies exactly so many months back still counts.
 */
export function repeatsOf(incident: Now, history: readonly RiskHistory[], rule: DomesticAbuse['repeat']): Repeat[] {
  const since = addMonths(dayOf(incident.facts.occurredAt), -rule.months);
  return withThis(history)
    .filter(({ about }) => about === 'victim' || about === 'child' || about === 'household')
    .map((one) => {
      const dates = datedIncidents(incident, one)
        .map(({ on }) => on)
        .filter((on) => on >= since);
      const { about, personId } = one;
      return { about, ...(personId && { personId }), count: dates.length, dates, reached: dates.length >= rule.count };
    });
}

/** The longest list of notifications in the last days before the incident, itself included, of any one history. */
export function notificationsWithin(incident: Now, history: readonly RiskHistory[], days: number): CalendarDate[] {
  const since = addDays(dayOf(incident.facts.occurredAt), -days);
  const lists = withThis(history).map((one) =>
    datedIncidents(incident, one)
      .map(({ on }) => on)
      .filter((on) => on >= since),
  );
  return lists.toSorted((one, other) => other.length - one.length)[0] ?? [];
}

/** The last conference that heard this couple, or this victim, before or on the day of the incident. */
export function lastMarac({ facts }: Now, history: readonly RiskHistory[]): CalendarDate | undefined {
  const on = dayOf(facts.occurredAt);
  const heard = history
    .filter(({ about }) => about === 'victim' || about === 'couple')
    .flatMap(({ incidents }) => incidents.flatMap(({ maracOn, counts }) => (maracOn && counts ? [maracOn] : [])));
  return [...heard, ...facts.previous.maracs]
    .filter((day) => day <= on)
    .toSorted()
    .at(-1);
}
