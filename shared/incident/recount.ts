import { canonicalJson } from '../letter/canonical-json.ts';
import type { Moment } from '../moment.ts';
import { triageAgain } from '../triage/begin-triage.ts';
import { tellIfUrgent } from '../triage/tell-if-urgent.ts';
import type { Triage } from '../triage/triage.ts';
import { happening, type IncidentChange } from './change.ts';
import type { EarlierIncident, RiskHistory } from './history.ts';
import { type Incident, isCounted } from './incident.ts';
import type { Trace } from './traces.ts';

const whose = ({ about, personId, key }: Trace): string => `${about}|${personId ?? key}`;

/**
 * The histories of an incident with another as it now stands in them: once in each that the two share, and in no other.
 * `own` are the histories that it belongs to itself, in the order in which `history` was read by them.
 */
export function historyWith(
  history: readonly RiskHistory[],
  own: readonly Trace[],
  other: { line: EarlierIncident; keys: ReadonlySet<string> },
): RiskHistory[] {
  const groups = [...new Set(own.map(whose))];
  return history.map((one, at) => {
    const shared = own.some((trace) => whose(trace) === groups[at] && other.keys.has(trace.key));
    const rest = one.incidents.filter(({ incidentId }) => incidentId !== other.line.incidentId);
    return { ...one, incidents: shared ? [...rest, other.line] : rest };
  });
}

const comes = ({ sum, marac, repeats }: Triage): string =>
  canonicalJson(JSON.parse(JSON.stringify({ sum, marac, repeats })));

/**
 * What an incident that waits for its meeting comes to, after one that happened before it became known: how often it
 * happened is counted anew. Nothing, where that changes nothing or an outcome went out already. `moment` brings the
 * settings that its triage was begun under; `because` is our reference of the other.
 */
export function recount(
  { incident, triage }: { incident: Incident; triage: Triage },
  history: readonly RiskHistory[],
  because: string,
  moment: Moment,
): IncidentChange | undefined {
  if (!isCounted(incident) || incident.status === 'decided') return undefined;
  const after = triageAgain(triage, incident, history, moment);
  if (comes(after) === comes(triage)) return undefined;
  return {
    triage: after,
    event: { ...happening(incident.id, moment), type: 'recounted', because },
    notices: tellIfUrgent(triage, after, moment),
  };
}
