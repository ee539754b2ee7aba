import * as z from 'zod';
import { stampOf } from '../actor.ts';
import { saysSomething } from '../letter/typed-text.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import { Seen } from '../seen.ts';
import { triageSettings } from '../settings/domestic-abuse.ts';
import type { CalendarDate } from '../time/dates.ts';
import { localDate } from '../time/london.ts';
import { agencyOf } from '../triage-outcome/reader.ts';
import { TriageAgency } from '../triage-outcome/triage-agency.ts';
import { type Attendance, mostAttendances, type TriageMeeting } from './meeting.ts';

/** Opens the meeting of today. Whoever opens it is its chair and sits for social care. */
export function openMeeting(
  meeting: TriageMeeting | undefined,
  { on }: { on: CalendarDate },
  moment: Moment,
): Result<TriageMeeting> {
  const { actor, now, newId, settings } = moment;
  if (!may(actor, 'chair-triage')) return refuse({ kind: 'forbidden' });
  if (meeting) return refuse({ kind: 'wrong-status', status: meeting.status });
  if (on !== localDate(now)) return refuse({ kind: 'invalid', problems: [{ field: 'on', code: 'not-today' }] });
  const chair = stampOf(actor);
  const came = now.toISOString();
  const agency = agencyOf(actor, triageSettings(settings)) ?? 'childrens-social-care';
  return ok({
    status: 'open',
    authority: actor.authority,
    on,
    settingsVersion: settings.version,
    version: 1,
    chair,
    opened: came,
    attendance: [{ id: newId(), agency, name: actor.name, personId: actor.id, came }],
  });
}

/** Somebody who sits for an agency. */
export const Came = z.object({
  agency: TriageAgency,
  name: z.string().trim().max(200),
  personId: z.string().optional(),
});

/** What can be done with an open meeting: some come or one leaves, another takes the chair, it ends. */
export const HoldMeeting = z.discriminatedUnion('act', [
  z.object({ act: z.literal('come'), seen: Seen, came: z.array(Came).max(mostAttendances) }),
  z.object({ act: z.literal('leave'), seen: Seen, id: z.string() }),
  z.object({ act: z.literal('take-chair'), seen: Seen }),
  z.object({ act: z.literal('close'), seen: Seen }),
]);
export type HoldMeeting = z.infer<typeof HoldMeeting>;

/**
 * Keeps attendance, hands on the chair and, as its chair, ends the meeting. `undecided`: how many incidents of the day are not decided;
 * each is decided or put off first, so that none falls between two meetings.
 */
export function holdMeeting(
  meeting: TriageMeeting,
  command: HoldMeeting,
  { undecided }: { undecided: number },
  moment: Moment,
): Result<TriageMeeting> {
  const { actor, now, newId } = moment;
  const chairs = command.act === 'close' || command.act === 'take-chair';
  if (!may(actor, chairs ? 'chair-triage' : 'prepare-triage')) return refuse({ kind: 'forbidden' });
  if (meeting.status !== 'open') return refuse({ kind: 'wrong-status', status: meeting.status });
  if (command.seen !== meeting.version) return refuse({ kind: 'stale' });
  const at = now.toISOString();
  const next = { ...meeting, version: meeting.version + 1 };
  switch (command.act) {
    case 'come': {
      const { came } = command;
      if (came.length === 0) return refuse({ kind: 'invalid', problems: [{ field: 'came', code: 'missing' }] });
      const nameless = came.flatMap(({ name }, index) => (saysSomething(name) ? [] : [index]));
      if (nameless.length > 0) {
        const problems = nameless.map((index) => ({ field: `came.${index}.name`, code: 'missing' }));
        return refuse({ kind: 'invalid', problems });
      }
      if (meeting.attendance.length + came.length > mostAttendances) {
        return refuse({ kind: 'invalid', problems: [{ field: 'came', code: 'too-many' }] });
      }
      const people = came.map(
        ({ agency, name, personId }): Attendance => ({
          id: newId(),
          agency,
          name,
          ...(personId && { personId }),
          came: at,
        }),
      );
      return ok({ ...next, attendance: [...meeting.attendance, ...people] });
    }
    case 'leave': {
      const here = meeting.attendance.some(({ id, left }) => id === command.id && left === undefined);
      if (!here) return refuse({ kind: 'invalid', problems: [{ field: 'id', code: 'not-listed' }] });
      const attendance = meeting.attendance.map((person) =>
        person.id === command.id ? { ...person, left: at } : person,
      );
      return ok({ ...next, attendance });
    }
    case 'take-chair':
      if (meeting.chair.id === actor.id) return ok(meeting);
      return ok({ ...next, chair: stampOf(actor) });
    case 'close':
      if (meeting.chair.id !== actor.id) return refuse({ kind: 'taken', by: meeting.chair.name });
      if (undecided > 0) {
        return refuse({
          kind: 'invalid',
          problems: [{ field: 'agenda', code: 'undecided', params: { count: undecided } }],
        });
      }
      return ok({ ...next, status: 'closed', closed: { at, by: stampOf(actor) } });
  }
}
