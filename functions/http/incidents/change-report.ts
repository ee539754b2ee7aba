import type { Actor } from '../../../shared/actor.ts';
import type { IncidentId } from '../../../shared/ids.ts';
import type { IncidentChange } from '../../../shared/incident/change.ts';
import { changeFacts } from '../../../shared/incident/change-facts.ts';
import type { Incident } from '../../../shared/incident/incident.ts';
import { type PoliceReport, separate } from '../../../shared/incident/report.ts';
import { tracesOf } from '../../../shared/incident/traces.ts';
import { peopleOfReport } from '../../../shared/restriction/people-of-report.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { TriageOutcome } from '../../../shared/triage-outcome/outcome.ts';
import type { Write } from '../../store/commit.ts';
import type { WholeIncident } from '../../store/incidents.ts';
import { type IncidentDeps, momentOf } from '../context.ts';
import { type StaffAmong, staffKnown } from '../kept-from-staff.ts';
import { recountLater } from './recount-later.ts';

type ReportDeps = Pick<IncidentDeps, 'authority' | 'store' | 'now' | 'newId' | 'digest'>;

/** What is known of everybody in a report. */
export function historyOf({ authority, store, digest }: ReportDeps, report: PoliceReport) {
  const { facts, account } = separate(report);
  return store.incidents.histories(tracesOf(facts, { account }, authority, digest));
}

/** Every edition that went out: what has become sealed is read in none. */
async function outcomesOf({ store }: ReportDeps, incident: Incident): Promise<TriageOutcome[]> {
  const editions = incident.status === 'decided' ? incident.edition : 0;
  const found = await Promise.all(
    Array.from({ length: editions }, (_, before) => store.incidents.outcome(incident.id, before + 1)),
  );
  return found.filter((outcome) => outcome !== undefined);
}

type Given = {
  /** The version that the report was made from. */
  seen: number;
  report: PoliceReport;
  by: { actor: Actor; settings: Settings };
  /** Writes of the same act. */
  also?: (id: IncidentId) => Write[];
  /** Who of the staff is close to whom, where that was read already. */
  staff?: StaffAmong | undefined;
};

/** Puts a report in the place of what was told of an incident, by the settings that its triage was begun under. */
export async function changeReport(
  deps: ReportDeps,
  known: WholeIncident,
  { seen, report, by, also = () => [], staff }: Given,
): Promise<Result<IncidentChange>> {
  const { store } = deps;
  const [history, settings, outcomes, close] = await Promise.all([
    historyOf(deps, report),
    store.settings.ofVersion(known.triage.settingsVersion),
    outcomesOf(deps, known.incident),
    staff ?? staffKnown(deps),
  ]);
  const keptFrom = close(peopleOfReport(report));
  const moment = momentOf(deps, { actor: by.actor, settings });
  const changed = changeFacts({ ...known, outcomes }, { seen, report, keptFrom }, history, moment);
  if (!changed.ok) return changed;
  const { incident = known.incident, triage = known.triage, traces = [] } = changed.value;
  // Whoever it no longer is about has a history that it leaves.
  const left = await store.incidents.histories(
    tracesOf(known.incident.facts, known.sealed, deps.authority, deps.digest),
  );
  const later = await recountLater(
    deps,
    { incident, triage, traces, before: known.incident.facts.occurredAt },
    [...history, ...left],
    by.actor,
  );
  const saved = await store.incidents.save(changed.value, known, also(known.incident.id), later);
  return saved.ok ? ok(changed.value) : saved;
}
