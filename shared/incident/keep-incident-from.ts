import type { Person } from '../actor.ts';
import type { Moment } from '../moment.ts';
import { happening, type IncidentChange } from './change.ts';
import type { Incident } from './incident.ts';
import { restrictionOf } from './receive.ts';

/**
 * Keeps an incident that was received before from somebody of the staff who turns out to be close to somebody in it, as
 * if it had been known when it came; nothing where it is kept from them already.
 */
export function keepIncidentFrom(
  incident: Incident,
  id: Person['id'],
  moment: Moment,
): (IncidentChange & { incident: Incident }) | undefined {
  const { keptFrom = [] } = incident;
  if (keptFrom.includes(id)) return undefined;
  return {
    incident: { ...incident, version: incident.version + 1, ...restrictionOf(incident.facts, [id, ...keptFrom]) },
    event: { ...happening(incident.id, moment), type: 'kept-from-staff' },
    notices: [],
  };
}
