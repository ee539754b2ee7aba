import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import { triageSettings } from '../settings/domestic-abuse.ts';
import { triageAgain } from '../triage/begin-triage.ts';
import { tellIfUrgent } from '../triage/tell-if-urgent.ts';
import type { Triage } from '../triage/triage.ts';
import type { IssuedOutcome, TriageOutcome } from '../triage-outcome/outcome.ts';
import { agencyOf } from '../triage-outcome/reader.ts';
import { leaksIn } from '../triage-outcome/write-outcome.ts';
import { happening, type IncidentChange } from './change.ts';
import type { RiskHistory } from './history.ts';
import { comparableReference, type Incident, type IncidentFacts, isCounted } from './incident.ts';
import { standsToIncident } from './open-incident.ts';
import { adultNamesOf } from './own-incident.ts';
import { fingerprintOf, type KnownIncident, restrictionOf } from './receive.ts';
import { type PoliceReport, separate } from './report.ts';
import { differencesBetween, reportProblems } from './report-problems.ts';
import type { SealedIncident } from './sealed.ts';
import { tracesOf } from './traces.ts';
import { withheldOf } from './withheld.ts';

/** Whether an actor may add to or put right what the police told: the police, and whoever prepares the triage. */
export const mayChangeFacts = (
  { actor, settings }: Pick<Moment, 'actor' | 'settings'>,
  { authority }: Pick<Incident, 'authority'>,
): boolean =>
  actor.authority === authority &&
  (may(actor, 'prepare-triage') ||
    (may(actor, 'send-an-incident') && agencyOf(actor, triageSettings(settings)) === 'police'));

/** By which names its adults went, once somebody for whom it is not there has told of them by others. */
function formerNamesAfter({ facts: before, formerNames = [] }: Incident, { adults }: IncidentFacts): string[] {
  const now = adultNamesOf(adults);
  return [...new Set([...formerNames, ...adultNamesOf(before.adults)])]
    .filter((name) => !now.includes(name))
    .slice(-100);
}

/** `outcomes`: every edition that went out. */
type Current = KnownIncident & { triage: Triage; outcomes?: readonly TriageOutcome[] };

/**
 * Puts another report in the place of what was told: an answer to what was asked, or a correction. Both the level and
 * what may be said to others are reckoned anew, and from whom it is kept where they tell of its people anew. What is
 * restricted stays so whatever they tell, for a system leaves out what an officer knew. Whoever it is
 * not there for takes nobody out of those it is kept from either, by id or by name. The reference
 * and the force stay: another incident is another report. When an outcome went out already, it stands until people issue
 * another edition; but what of any edition would give away what is sealed from now on is shown to nobody any more.
 */
export function changeFacts(
  { incident, sealed, triage, outcomes = [] }: Current,
  { seen, report, keptFrom = [] }: { seen: number; report: PoliceReport; keptFrom?: readonly string[] },
  history: readonly RiskHistory[],
  moment: Moment,
): Result<IncidentChange> {
  if (!mayChangeFacts(moment, incident)) return refuse({ kind: 'forbidden' });
  if (!isCounted(incident)) return refuse({ kind: 'wrong-status', status: incident.status });
  if (seen !== incident.version) return refuse({ kind: 'stale' });
  const separated = separate(report);
  const { facts, account, safeContacts } = separated;
  const before = incident.facts;
  const otherOne =
    facts.force !== before.force ||
    comparableReference(facts.policeReference) !== comparableReference(before.policeReference);
  const problems = [
    ...reportProblems(separated, triageSettings(moment.settings), moment.now),
    ...(otherOne ? [{ field: 'policeReference', code: 'another-incident' }] : []),
  ];
  if (problems.length > 0) return refuse({ kind: 'invalid', problems });

  const fields = differencesBetween(before, facts);
  // What is sealed is named as changed and no more: not even which part of it is anybody else's business.
  const sealedChanged =
    differencesBetween({ ...sealed.account, of: sealed.safeContacts }, { ...account, of: safeContacts }).length > 0;
  if (fields.length === 0 && !sealedChanged) {
    return refuse({ kind: 'invalid', problems: [{ field: 'report', code: 'unchanged' }] });
  }
  const nextSealed = { ...sealed, version: sealed.version + 1, account, safeContacts };
  const { keptFrom: keptBefore = [], ...told } = incident;
  const isOfOthers = sealedChanged || fields.some((field) => /^(children|adults|place)\b/.test(field));
  const isThere = standsToIncident(moment.actor, incident, moment.settings).as !== 'none';
  const stays = isOfOthers && isThere ? (incident.keptByRegister ?? []) : keptBefore;
  const kept = restrictionOf(facts, [...new Set([...stays, ...keptFrom])]);
  const next: Incident = {
    ...told,
    version: incident.version + 1,
    facts,
    fingerprint: fingerprintOf(separated, moment.digest),
    withheld: withheldOf(facts, nextSealed),
    ...kept,
    restricted: incident.restricted || kept.restricted,
    ...(!isThere && { formerNames: formerNamesAfter(incident, facts) }),
  };
  const after = triageAgain(triage, next, history, moment);
  return ok({
    incident: next,
    ...(sealedChanged && { sealed: nextSealed }),
    triage: after,
    ...(sealedChanged && { outcomes: outcomes.flatMap((outcome) => withoutLeaks(outcome, nextSealed)) }),
    traces: tracesOf(facts, nextSealed, incident.authority, moment.digest),
    event: {
      ...happening(incident.id, moment),
      type: 'facts-changed',
      fields: [...fields, ...(sealedChanged ? ['sealed'] : [])],
    },
    notices: tellIfUrgent(triage, after, moment),
  });
}

/** An edition that went out, with what of it is withheld from now on. One before it is written only where that is something else. */
function withoutLeaks(outcome: TriageOutcome, sealed: SealedIncident): IssuedOutcome[] {
  if (outcome.status === 'draft') return [];
  const withheld = [...new Set(leaksIn(outcome, sealed).map(({ field }) => field))];
  const same = withheld.join() === outcome.withheld.join();
  return outcome.status === 'superseded' && same ? [] : [{ ...outcome, version: outcome.version + 1, withheld }];
}
