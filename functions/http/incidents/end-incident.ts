import type { Actor } from '../../../shared/actor.ts';
import type { IncidentId } from '../../../shared/ids.ts';
import type { IncidentChange } from '../../../shared/incident/change.ts';
import type { Incident } from '../../../shared/incident/incident.ts';
import { tracesOf } from '../../../shared/incident/traces.ts';
import type { Moment } from '../../../shared/moment.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Settings } from '../../../shared/settings.ts';
import { type IncidentDeps, momentOf } from '../context.ts';
import { recountLater } from './recount-later.ts';

type EndDeps = Pick<IncidentDeps, 'authority' | 'store' | 'now' | 'newId' | 'digest'>;

/** How often it is tried again when only the triage moved on. */
const tries = 8;

/**
 * Ends an incident by a rule, so that it is counted no longer: not on its agenda, and not in what other incidents of the
 * same people come to, which are counted anew in the same transaction.
 */
export async function endIncident(
  deps: EndDeps,
  id: IncidentId,
  rule: (incident: Incident, moment: Moment) => Result<IncidentChange>,
  by: { actor: Actor; settings: Settings },
  left = tries,
): Promise<Result<IncidentChange>> {
  const { store, authority, digest } = deps;
  const found = await store.incidents.forRule(id);
  if (!found.ok) return found;
  const { sealed, ...before } = found.value;
  const ended = rule(before.incident, momentOf(deps, by));
  if (!ended.ok) return ended;
  const { incident = before.incident } = ended.value;
  const traces = tracesOf(incident.facts, sealed, authority, digest);
  const history = await store.incidents.histories(traces);
  const later = await recountLater(deps, { incident, triage: before.triage, traces }, history, by.actor);
  const saved = await store.incidents.save(ended.value, before, [], later);
  if (saved.ok) return ok(ended.value);
  // Somebody answered a descriptor at the same moment; whoever moved the incident itself on is found by the rule.
  return saved.refusal.kind === 'stale' && left > 1 ? endIncident(deps, id, rule, by, left - 1) : saved;
}
