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
  const { keptFrom = [], keptByRegister = [] } = incident;
  if (keptFrom.includes(id)) return undefined;
  return {
    incident: {
      ...incident,
      version: incident.version + 1,
      ...restrictionOf(incident.facts, [id, ...keptFrom]),
      // What the police tell anew says nothing of what the register knows.
      keptByRegister: [id, ...keptByRegister].slice(0, 50),
    },
    event: { ...happening(incident.id, moment), type: 'kept-from-staff' },
    notices: [],
  };
}
