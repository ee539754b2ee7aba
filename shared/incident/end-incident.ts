import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import { happening, type IncidentChange, stampedAt } from './change.ts';
import { mayChangeFacts } from './change-facts.ts';
import { type Incident, isCounted } from './incident.ts';
import { isIncidentOpenTo } from './open-incident.ts';

/** What is wrong with the length of a reason, in characters. */
function lengthOf(reason: string): 'too-short' | 'too-long' | undefined {
  const { length } = reason.trim();
  if (length < 10) return 'too-short';
  return length > 500 ? 'too-long' : undefined;
}

/** Takes back an incident that was sent in error, with the reason. After an outcome went out, only a chair does. */
export function withdrawIncident(
  incident: Incident,
  { seen, reason }: { seen: number; reason: string },
  moment: Moment,
): Result<IncidentChange> {
  const decided = incident.status === 'decided';
  if (!mayChangeFacts(moment, incident) || (decided && !may(moment.actor, 'chair-triage'))) {
    return refuse({ kind: 'forbidden' });
  }
  if (!isCounted(incident)) return refuse({ kind: 'wrong-status', status: incident.status });
  if (seen !== incident.version) return refuse({ kind: 'stale' });
  const code = lengthOf(reason);
  if (code) return refuse({ kind: 'invalid', problems: [{ field: 'reason', code }] });
  return ok({
    incident: {
      ...incident,
      version: incident.version + 1,
      status: 'withdrawn',
      reason: reason.trim(),
      withdrawn: stampedAt(moment),
    },
    event: { ...happening(incident.id, moment), type: 'withdrawn', reason: reason.trim() },
    notices: [],
  });
}

/**
 * Says that an incident was recorded twice, such as by two forces: it stands in the other from now on and is counted
 * there only. One whose outcome went out stays, and the other goes into it. One that the actor may not open is not there.
 */
export function supersedeIncident(
  incident: Incident,
  { seen, into }: { seen: number; into: Incident },
  moment: Moment,
): Result<IncidentChange> {
  if (!may(moment.actor, 'chair-triage')) return refuse({ kind: 'forbidden' });
  if (!isCounted(incident) || incident.status === 'decided') {
    return refuse({ kind: 'wrong-status', status: incident.status });
  }
  if (seen !== incident.version) return refuse({ kind: 'stale' });
  const isThere = into.authority === incident.authority && isIncidentOpenTo(moment.actor, into);
  if (into.id === incident.id || !isThere || !isCounted(into)) {
    return refuse({ kind: 'invalid', problems: [{ field: 'into', code: 'not-listed' }] });
  }
  const { id, reference } = into;
  return ok({
    incident: {
      ...incident,
      version: incident.version + 1,
      status: 'superseded',
      into: { id, reference },
      superseded: stampedAt(moment),
    },
    event: { ...happening(incident.id, moment), type: 'superseded', into: reference },
    notices: [],
  });
}
