import * as z from 'zod';
import { stampOf } from '../actor.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { SettingKey } from '../school-directory/setting.ts';
import { Seen } from '../seen.ts';
import { calendarProblems } from './calendar-problems.ts';
import { CalendarDays, daysOf, type SchoolCalendar } from './school-calendar.ts';

/** Sets all days of a calendar at once: `seen` is its version as it was read, 0 where there was none. */
export const SetCalendar = z.object({ seen: Seen, days: CalendarDays });
export type SetCalendar = z.infer<typeof SetCalendar>;

type About = {
  /** Whose: the council's where there is none. */
  setting?: SettingKey | undefined;
  before: SchoolCalendar | undefined;
  /** The council's calendar, for a school's. */
  council: SchoolCalendar | undefined;
  /** Whether the actor leads at this school, as its contacts say. */
  leadsThere: boolean;
};

/** Sets the calendar of a school, or the council's. Whoever leads on safeguarding at a school may set its own. */
export function setCalendar(
  { setting, before, council, leadsThere }: About,
  command: SetCalendar,
  moment: Moment,
): Result<SchoolCalendar> {
  const { actor, now } = moment;
  if (!may(actor, 'keep-school-directory') && !(setting && leadsThere)) return refuse({ kind: 'forbidden' });
  if (command.seen !== (before?.version ?? 0)) return refuse({ kind: 'stale' });
  const { days } = command;
  const around = setting && council ? daysOf(council.days, days) : days;
  const problems = calendarProblems(days, around);
  if (problems.length > 0) return refuse({ kind: 'invalid', problems });
  return ok({
    authority: actor.authority,
    ...(setting && { setting }),
    version: command.seen + 1,
    days,
    changed: { at: now.toISOString(), by: stampOf(actor) },
  });
}
