import { happening, type IncidentChange } from '../incident/change.ts';
import type { Incident } from '../incident/incident.ts';
import type { Moment } from '../moment.ts';
import { ok, type Result, refuse } from '../result.ts';
import { localDate } from '../time/london.ts';
import { nextDayFor } from './bring-to-meeting.ts';

/** What stands in the history of an incident whose day ended before anybody decided it. */
export const carriedOver = 'Its day ended before it was decided or put off.';

/**
 * Puts what nobody decided on its day, because no meeting sat or none got so far, on the agenda of the next: nothing
 * stays behind on a day that nobody opens again. Refused while its day is not over.
 */
export function carryOver(incident: Incident, moment: Moment): Result<IncidentChange> {
  const { status } = incident;
  if (status !== 'received' && status !== 'ready' && status !== 'in-meeting')
    return refuse({ kind: 'wrong-status', status });
  if (incident.meetingOn >= localDate(moment.now)) return refuse({ kind: 'stale' });
  const to = nextDayFor(incident.meetingOn, moment);
  return ok({
    incident: {
      ...incident,
      version: incident.version + 1,
      status: status === 'in-meeting' ? 'ready' : status,
      meetingOn: to,
    },
    event: { ...happening(incident.id, moment), type: 'deferred', to, reason: carriedOver },
    notices: [],
  });
}
