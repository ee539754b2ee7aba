import { referenceFrom } from '../contact/reference.ts';
import type { IncidentId } from '../ids.ts';
import { canonicalJson } from '../letter/canonical-json.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import { triageSettings } from '../settings/domestic-abuse.ts';
import { beginTriage } from '../triage/begin-triage.ts';
import { tellIfUrgent } from '../triage/tell-if-urgent.ts';
import { nextSitting } from '../triage-meeting/sitting.ts';
import { agencyOf } from '../triage-outcome/reader.ts';
import { happening, type IncidentChange } from './change.ts';
import type { RiskHistory } from './history.ts';
import type { Incident, IncidentFacts, Reporter } from './incident.ts';
import type { Work } from './people.ts';
import type { PoliceReport, Separated } from './report.ts';
import { separate } from './report.ts';
import { differencesBetween, reportProblems } from './report-problems.ts';
import type { SealedIncident } from './sealed.ts';
import { tracesOf } from './traces.ts';
import { withheldOf } from './withheld.ts';

/** An incident that was received before, by its police reference. */
export type KnownIncident = { incident: Incident; sealed: SealedIncident };

/** What becomes of a report: a new incident, or nothing because it is known and says the same. */
export type Received = { kind: 'new'; change: IncidentChange } | { kind: 'unchanged'; incident: Incident };

/** The same whatever order its parts came in, so that a report that comes again is known. */
export const fingerprintOf = (separated: Separated, digest: Moment['digest']): string =>
  digest(canonicalJson(JSON.parse(JSON.stringify(separated))));

/**
 * Work for which the record of an incident is opened by few: whatever may be for a body that sits at triage, other work
 * with children too, for it says nothing of whom it is for. A school is no member: its notice is held instead.
 */
const restrictedWork: readonly Work['kind'][] = [
  'police',
  'council',
  'councillor',
  'foster-carer',
  'domestic-abuse-service',
  'probation',
  'health',
  'housing',
  'other-with-children',
];

/** Which such work the adults of an incident do. */
export const restrictedWorkIn = ({ adults }: Pick<IncidentFacts, 'adults'>): Work['kind'][] =>
  restrictedWork.filter((kind) => adults.some(({ work }) => work.some((one) => one.kind === kind)));

/** Who may open an incident with these facts, of which some of the staff are not to know because it may be about their own. */
export const restrictionOf = (
  facts: Pick<IncidentFacts, 'adults'>,
  keptFrom: readonly string[],
): Pick<Incident, 'restricted' | 'keptFrom'> => ({
  restricted: restrictedWorkIn(facts).length > 0 || keptFrom.length > 0,
  ...(keptFrom.length > 0 && { keptFrom: keptFrom.slice(0, 50) }),
});

/** How to reach each adult, under the name that it has in a report. */
const byAdult = ({ facts, safeContacts }: Separated): Record<string, unknown> =>
  Object.fromEntries(
    safeContacts.map((contact) => [
      `adults.${facts.adults.findIndex(({ id }) => id === contact.adultId)}.safeContact`,
      contact,
    ]),
  );

type Given = {
  id: IncidentId;
  channel: Incident['channel'];
  reporter: Reporter;
  known?: KnownIncident | undefined;
  history: readonly RiskHistory[];
  /** Who of the staff may be meant, or be close to somebody in it. */
  keptFrom?: readonly string[];
};

/**
 * Takes an incident in from the police. One that is known by its police reference is not taken twice: the same report
 * changes nothing, and one with other facts is refused with the parts that differ, because to change what was told is an
 * act of its own. A new one is put down for the next meeting, with the level that its facts alone come to.
 */
export function receiveIncident(report: PoliceReport, given: Given, moment: Moment): Result<Received> {
  const { actor, now, digest } = moment;
  const settings = triageSettings(moment.settings);
  if (!may(actor, 'send-an-incident') || agencyOf(actor, settings) !== 'police') return refuse({ kind: 'forbidden' });
  const separated = separate(report);
  const problems = reportProblems(separated, settings, now);
  if (problems.length > 0) return refuse({ kind: 'invalid', problems });

  const { id, channel, reporter, known, history, keptFrom = [] } = given;
  const fingerprint = fingerprintOf(separated, digest);
  if (known?.incident.fingerprint === fingerprint) return ok({ kind: 'unchanged', incident: known.incident });
  if (known) {
    const { account, safeContacts } = known.sealed;
    const before: Separated = { facts: known.incident.facts, account, safeContacts };
    const fields = [
      ...differencesBetween(before.facts, separated.facts),
      ...differencesBetween({ ...before.account }, { ...separated.account }),
      ...differencesBetween(byAdult(before), byAdult(separated)),
    ];
    return refuse({ kind: 'invalid', problems: fields.map((field) => ({ field, code: 'told-otherwise' })) });
  }

  const { facts, account, safeContacts } = separated;
  const sealed: SealedIncident = { incidentId: id, authority: actor.authority, version: 1, account, safeContacts };
  const incident: Incident = {
    id,
    authority: actor.authority,
    settingsVersion: moment.settings.version,
    version: 1,
    status: 'received',
    reference: referenceFrom(digest(id), 'DA'),
    channel,
    receivedFrom: reporter,
    receivedAt: now.toISOString(),
    facts,
    fingerprint,
    withheld: withheldOf(facts, sealed),
    ...restrictionOf(facts, keptFrom),
    asked: [],
    meetingOn: nextSitting(moment.settings.calendar, settings.meeting, now),
  };
  const triage = beginTriage(incident, history, moment);
  return ok({
    kind: 'new',
    change: {
      incident,
      sealed,
      triage,
      traces: tracesOf(facts, sealed, incident.authority, digest),
      event: { ...happening(id, moment), type: 'received', channel },
      notices: tellIfUrgent(undefined, triage, moment),
    },
  });
}
