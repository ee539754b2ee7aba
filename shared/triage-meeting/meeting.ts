import * as z from 'zod';
import { Stamp } from '../actor.ts';
import type { DomesticAbuse } from '../settings/domestic-abuse.ts';
import { CalendarDate } from '../time/dates.ts';
import { TriageAgency } from '../triage-outcome/triage-agency.ts';

/** That somebody sat for an agency, from when, and until when if they left before the end. */
export const Attendance = z.object({
  id: z.string(),
  agency: TriageAgency,
  name: z.string().max(200),
  personId: z.string().optional(),
  came: z.iso.datetime(),
  left: z.iso.datetime().optional(),
});
export type Attendance = z.infer<typeof Attendance>;

/** More than come and go in any meeting. */
export const mostAttendances = 200;

const planned = z.object({
  authority: z.string(),
  on: CalendarDate,
  settingsVersion: z.int().positive(),
  version: z.int().positive(),
  chair: Stamp,
  opened: z.iso.datetime(),
  attendance: z.array(Attendance).max(mostAttendances),
});

/** The triage of one day, from when its chair opens it. What is decided in it lies with each incident. */
export const TriageMeeting = z.discriminatedUnion('status', [
  planned.extend({ status: z.literal('open') }),
  planned.extend({ status: z.literal('closed'), closed: z.object({ at: z.iso.datetime(), by: Stamp }) }),
]);
export type TriageMeeting = z.infer<typeof TriageMeeting>;

/** Who sits in the meeting now. */
export const presentNow = ({ attendance }: Pick<TriageMeeting, 'attendance'>): Attendance[] =>
  attendance.filter(({ left }) => left === undefined);

/** Whether those who must be there are, and which agencies are missing. */
export function quorumOf(
  meeting: Pick<TriageMeeting, 'attendance'>,
  { meeting: { quorum } }: Pick<DomesticAbuse, 'meeting'>,
): { met: boolean; missing: TriageAgency[] } {
  const here = presentNow(meeting).map(({ agency }) => agency);
  const missing = quorum.filter((agency) => !here.includes(agency));
  return { met: missing.length === 0, missing };
}
