import type { Actor } from '../../../shared/actor.ts';
import type { RiskHistory } from '../../../shared/incident/history.ts';
import type { Incident } from '../../../shared/incident/incident.ts';
import { historyWith, recount } from '../../../shared/incident/recount.ts';
import { earlierIncident, incidentRow } from '../../../shared/incident/row.ts';
import { type Trace, tracesOf } from '../../../shared/incident/traces.ts';
import { localDate } from '../../../shared/time/london.ts';
import type { Triage } from '../../../shared/triage/triage.ts';
import type { Beside } from '../../store/incident-commit.ts';
import { type IncidentDeps, momentOf } from '../context.ts';

type ReportDeps = Pick<IncidentDeps, 'authority' | 'store' | 'now' | 'newId' | 'digest'>;

/** More incidents of one family than ever wait at the same time, and as many as go into one transaction. */
const mostLater = 12;

/** An incident as it becomes, with the histories that it stands in from now on. */
type Told = {
  incident: Incident;
  triage: Triage;
  traces: readonly Trace[];
  /** When it was said to have happened before, where that is put right now. */
  before?: string;
};

/**
 * What becomes of the incidents of the same people that happened later and were told of before, to be saved with the one
 * that is told of now. Where there are none, which `history` says, nothing is read.
 */
export async function recountLater(
  deps: ReportDeps,
  { incident, triage, traces, before: saidBefore }: Told,
  history: readonly RiskHistory[],
  actor: Actor,
): Promise<Beside[]> {
  const { store, authority, digest } = deps;
  const line = earlierIncident(incidentRow(incident, triage));
  const dayOf = (moment: string) => localDate(new Date(moment));
  const since = [line.occurredAt, saidBefore ?? line.occurredAt].map(dayOf).toSorted()[0] ?? '';
  const keys = new Set(traces.map(({ key }) => key));
  const later = new Set(
    history
      .flatMap(({ incidents }) => incidents)
      .filter((one) => one.counts && one.incidentId !== incident.id && dayOf(one.occurredAt) >= since)
      .map(({ incidentId }) => incidentId),
  );
  const changes = await Promise.all(
    [...later].slice(0, mostLater).map(async (id): Promise<Beside[]> => {
      const found = await store.incidents.forRule(id);
      if (!found.ok) throw new Error(`incident ${id} is gone`);
      const { sealed, ...before } = found.value;
      const own = tracesOf(before.incident.facts, sealed, authority, digest);
      const [known, settings] = await Promise.all([
        store.incidents.histories(own),
        store.settings.ofVersion(before.triage.settingsVersion),
      ]);
      const moment = momentOf(deps, { actor, settings });
      const change = recount(before, historyWith(known, own, { line, keys }), incident.reference, moment);
      return change ? [{ change, before }] : [];
    }),
  );
  return changes.flat();
}
