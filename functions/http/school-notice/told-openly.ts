import type { Actor } from '../../../shared/actor.ts';
import type { IncidentId } from '../../../shared/ids.ts';
import { isKeptFromIncident } from '../../../shared/incident/open-incident.ts';
import type { SchoolNoticeDeps } from '../context.ts';

/** So many rows of incidents one read takes. */
const atOnce = 100;

/**
 * What lies of incidents on the boards of schools, as far as its reader may know of the incident: neither whom it is kept from
 * nor an adult of it by name. A notice and a child's lane hold no names, so the incident's own row is asked.
 */
export async function toldOpenly<T extends { incidentId: IncidentId }>(
  { store }: Pick<SchoolNoticeDeps, 'store'>,
  actor: Pick<Actor, 'id' | 'name' | 'kind'>,
  told: readonly T[],
): Promise<T[]> {
  const ids = [...new Set(told.map(({ incidentId }) => incidentId))];
  const kept = new Set<IncidentId>();
  for (let from = 0; from < ids.length; from += atOnce) {
    const asked = ids.slice(from, from + atOnce);
    const rows = await store.incidents.rows(asked);
    for (const id of asked) {
      const row = rows.get(id);
      if (!row) throw new Error('an incident on the boards of schools has no row');
      const { keptFrom, adultNames } = row;
      if (isKeptFromIncident(actor, { keptFrom, adultNames })) kept.add(id);
    }
  }
  return told.filter(({ incidentId }) => !kept.has(incidentId));
}
