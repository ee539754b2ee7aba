import * as z from 'zod';
import { SettingKey } from '../school-directory/setting.ts';
import { CalendarDate } from '../time/dates.ts';

/**
 * That a child is or was on the roll of a school or setting. `main` and `subsidiary` are the two ends of a dual
 * registration; a `guest` comes for some sessions; `sole` is everybody else.
 */
export const RollEntry = z.object({
  setting: SettingKey,
  registration: z.enum(['sole', 'main', 'subsidiary', 'guest']),
  from: CalendarDate,
  until: CalendarDate.optional(),
});
export type RollEntry = z.infer<typeof RollEntry>;

export const isCurrent = ({ from, until }: RollEntry, today: CalendarDate): boolean =>
  from <= today && (until === undefined || until >= today);

/** Whether a school claims the child as its own pupil: only one can, at a time. */
export const isClaim = ({ registration }: RollEntry): boolean => registration === 'sole' || registration === 'main';
