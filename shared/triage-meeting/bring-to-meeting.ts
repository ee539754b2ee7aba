import * as z from 'zod';
import { happening, type IncidentChange } from '../incident/change.ts';
import type { Incident } from '../incident/incident.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import { Seen } from '../seen.ts';
import { triageSettings } from '../settings/domestic-abuse.ts';
import { addDays, type CalendarDate } from '../time/dates.ts';
import { levelInForce, type Triage } from '../triage/triage.ts';
import type { TriageMeeting } from './meeting.ts';
import { reasonToDefer } from './reason-to-defer.ts';
import { nextSitting, sittingAt } from './sitting.ts';

/** What is done with an incident on an agenda: it has been prepared, it is called, or it is put off with a reason. */
export const BringToMeeting = z.discriminatedUnion('act', [
  z.object({ act: z.literal('make-ready'), seen: Seen }),
  z.object({ act: z.literal('call'), seen: Seen }),
  z.object({ act: z.literal('defer'), seen: Seen, reason: z.string().trim().max(500) }),
]);
export type BringToMeeting = z.infer<typeof BringToMeeting>;

/** What stands between the person and putting an incident off: another who chairs the meeting, or that it cannot wait. */
function barred({ triage }: Before, meeting: TriageMeeting | undefined, moment: Moment): Result<never> | undefined {
  const { actor, settings } = moment;
  if (meeting?.status === 'open' && meeting.chair.id !== actor.id) {
    return refuse({ kind: 'taken', by: meeting.chair.name });
  }
  if (levelInForce(triage) < triageSettings(settings).meeting.atOnceFrom) return undefined;
  return refuse({ kind: 'invalid', problems: [{ field: 'reason', code: 'cannot-wait' }] });
}

type Before = { incident: Incident; triage: Triage };

/**
 * Brings an incident on towards its decision. One that is put off stands on the agenda of the next meeting: by the chair
 * while the meeting sits, and never at a level that does not wait for a meeting at all.
 */
export function bringToMeeting(
  before: Before,
  meeting: TriageMeeting | undefined,
  command: BringToMeeting,
  moment: Moment,
): Result<IncidentChange> {
  const { incident } = before;
  if (!may(moment.actor, command.act === 'defer' ? 'chair-triage' : 'prepare-triage'))
    return refuse({ kind: 'forbidden' });
  const { status } = incident;
  if (status !== 'received' && status !== 'ready' && status !== 'in-meeting')
    return refuse({ kind: 'wrong-status', status });
  if (command.seen !== incident.version) return refuse({ kind: 'stale' });
  const next = { ...incident, version: incident.version + 1 };
  const begun = happening(incident.id, moment);
  switch (command.act) {
    case 'make-ready':
      if (status !== 'received') return refuse({ kind: 'wrong-status', status });
      return ok({ incident: { ...next, status: 'ready' }, event: { ...begun, type: 'made-ready' }, notices: [] });
    case 'call':
      if (status === 'in-meeting') return refuse({ kind: 'wrong-status', status });
      if (meeting?.status !== 'open') {
        return refuse({ kind: 'invalid', problems: [{ field: 'meeting', code: 'not-open' }] });
      }
      return ok({
        incident: { ...next, status: 'in-meeting', meetingOn: meeting.on },
        event: { ...begun, type: 'meeting-begun' },
        notices: [],
      });
    case 'defer': {
      const { reason } = command;
      const stopped = barred(before, meeting, moment);
      if (stopped) return stopped;
      const code = reasonToDefer(reason);
      if (code) return refuse({ kind: 'invalid', problems: [{ field: 'reason', code }] });
      const to = nextDayFor(incident.meetingOn, moment);
      return ok({
        incident: { ...next, status: 'ready', meetingOn: to },
        event: { ...begun, type: 'deferred', to, reason },
        notices: [],
      });
    }
  }
}

/** The first meeting after the one it is on, and after now. */
export function nextDayFor(meetingOn: CalendarDate, { now, settings }: Moment): CalendarDate {
  const { meeting } = triageSettings(settings);
  const after = sittingAt(meeting, meetingOn);
  const next = nextSitting(settings.calendar, meeting, after > now ? after : now);
  return next > meetingOn ? next : nextSitting(settings.calendar, meeting, sittingAt(meeting, addDays(meetingOn, 1)));
}
