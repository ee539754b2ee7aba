import type { IncidentChange } from '../../shared/incident/change.ts';
import { comparableReference, type Incident } from '../../shared/incident/incident.ts';
import { type IncidentRow, incidentRow } from '../../shared/incident/row.ts';
import type { Trace } from '../../shared/incident/traces.ts';
import type { Triage } from '../../shared/triage/triage.ts';
import { agendaRank } from '../../shared/triage-meeting/agenda.ts';
import { type AgencyCopy, nextDue } from '../../shared/triage-outcome/agency-copy.ts';
import { readerKey } from '../../shared/triage-outcome/reader.ts';
import type { Write } from './commit.ts';
import { incidentIndexKeys, incidentKeys } from './incident-keys.ts';
import { noticeItem } from './notices.ts';
import { schoolsDueWrite } from './schools-due.ts';
import { incidentStood } from './stood-writes.ts';
import { toldWrite } from './told-people.ts';

/** An incident and its triage as they lie before a change. */
export type IncidentBefore = { incident: Incident; triage: Triage };

const over = (version: number): Write['over'] => (version === 1 ? 'nothing' : { version: version - 1 });

/** The version of a row moves on with either of the two that it is made of. */
const rowVersion = ({ incident, triage }: IncidentBefore): number => incident.version + triage.version - 1;

const rowItem = (row: IncidentRow, version: number, organisationId: string) => ({
  row: JSON.stringify(row),
  version,
  ...incidentKeys.row(row.id),
  ...(row.counts && row.meetingOn && incidentIndexKeys.agenda(row.authority, row.meetingOn, agendaRank(row))),
  ...incidentIndexKeys.ofOrganisation(row.authority, organisationId, `${row.receivedAt}#${row.id}`),
});

/** The row over the one that both records had, so that of two who change one of them each, it never mixes old and new. */
function rowWrites({ incident, triage }: Pick<IncidentChange, 'incident' | 'triage'>, before?: IncidentBefore) {
  if (!incident && !triage) return [];
  const after = { incident: incident ?? before?.incident, triage: triage ?? before?.triage };
  if (!after.incident || !after.triage) throw new Error('a new incident comes with its triage');
  const now = { incident: after.incident, triage: after.triage };
  const item = rowItem(
    incidentRow(now.incident, now.triage),
    rowVersion(now),
    now.incident.receivedFrom.organisation.id,
  );
  return [{ item, over: before ? { version: rowVersion(before) } : 'nothing' } satisfies Write];
}

/**
 * Where a copy stands: in its reader's list, once, by what it next asks of them or among what is done; and with all that
 * wait for an answer, or are late. One that is held back is in no list of its reader, and a task from the first.
 */
function copyPlaces(copy: AgencyCopy) {
  const { incidentId, authority, reader, sentAt, earlier, held, task } = copy;
  const whose = readerKey(reader);
  if (held) return incidentIndexKeys.copiesLate(authority, `${sentAt}#${incidentId}#${whose}`);
  const due = nextDue(copy);
  if (!due) {
    const told = earlier[0]?.sentAt ?? sentAt;
    return incidentIndexKeys.copiesDone(authority, whose, `${told}#${incidentId}`);
  }
  const at = `${due}#${incidentId}#${whose}`;
  return {
    ...(task ? incidentIndexKeys.copiesLate(authority, at) : incidentIndexKeys.copiesDue(authority, at)),
    ...incidentIndexKeys.copiesWaiting(authority, whose, `${due}#${incidentId}`),
  };
}

const copyItem = (copy: AgencyCopy) => ({
  ...copy,
  ...incidentKeys.copy(copy.incidentId, copy.reader),
  ...copyPlaces(copy),
});

/** The lines of the histories that it stands in. One that it no longer stands in keeps a line that leads nowhere. */
const traceWrites = ({ id, receivedAt }: Incident, traces: readonly Trace[]): Write[] => [
  { item: { ...incidentKeys.traces(id), keys: traces.map(({ key }) => key) }, over: 'anything' },
  ...traces.map(({ key }): Write => {
    return { item: { ...incidentKeys.history(key, receivedAt, id), incidentId: id }, over: 'anything' };
  }),
];

/** That its people are to have their records made, or put right. */
const peopleWrite = ({ id, authority, version }: Incident, { type, at, by }: IncidentChange['event']): Write =>
  toldWrite({ kind: 'incident', id, authority, version, at, ...(type === 'facts-changed' && { said: { by } }) });

/** The references that no other incident may have. */
export const referenceWrites = ({ id, authority, reference, facts }: Incident): Write[] => {
  const told = comparableReference(facts.policeReference);
  return [
    { item: { ...incidentKeys.policeReference(authority, facts.force, told), incidentId: id }, over: 'nothing' },
    { item: { ...incidentKeys.ourReference(authority, reference), incidentId: id }, over: 'nothing' },
  ];
};

/** All that a change writes, each record over the version it was decided on. `before` is absent for a new incident. */
export function incidentWrites(change: IncidentChange, before?: IncidentBefore): Write[] {
  const { incident, sealed, triage, outcomes = [], copies = [], preRead, traces, event, notices } = change;
  const whole = incident ?? before?.incident;
  if (traces && !whole) throw new Error('histories are those of an incident');
  return [
    ...(incident
      ? [
          { item: { ...incident, ...incidentKeys.incident(incident.id) }, over: over(incident.version) },
          schoolsDueWrite(incident),
        ]
      : []),
    ...(sealed ? [{ item: { ...sealed, ...incidentKeys.sealed(sealed.incidentId) }, over: over(sealed.version) }] : []),
    ...(triage ? [{ item: { ...triage, ...incidentKeys.triage(triage.incidentId) }, over: over(triage.version) }] : []),
    ...incidentStood(change),
    ...rowWrites(change, before),
    ...(traces && whole ? [...traceWrites(whole, traces), peopleWrite(whole, event)] : []),
    ...outcomes.map(
      (outcome): Write => ({
        item: { ...outcome, ...incidentKeys.outcome(outcome.incidentId, outcome.edition) },
        over: over(outcome.version),
      }),
    ),
    ...copies.map((copy): Write => ({ item: copyItem(copy), over: over(copy.version) })),
    ...(preRead
      ? [
          {
            item: { ...preRead, ...incidentKeys.preRead(preRead.incidentId, preRead.agency) },
            over: over(preRead.version),
          },
        ]
      : []),
    { item: { ...event, ...incidentKeys.event(event.incidentId, event.at, event.id) }, over: 'nothing' },
    ...notices.map((notice): Write => ({ item: noticeItem(notice), over: over(notice.version) })),
  ];
}
