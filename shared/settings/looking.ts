import * as z from 'zod';

/** Ways of work that nobody is kept from, however much they have looked at in the hour. */
export const urgentWays = ['held', 'red', 'not-rated', 'triage'] as const;

/** From how many records in an hour on somebody's looking is unusual, and where it stops. */
export const Looking = z.object({
  alertAnHour: z.int().min(1).max(1000),
  stopAnHour: z.int().min(1).max(5000),
  /** From how many records on that somebody opened in a week, and did nothing with, managers see it in their list. */
  withoutActionAWeek: z.int().min(1).max(5000).default(40),
  /**
   * What stays open all the same: a contact that they hold, one that is red, one that nobody has rated yet, and an
   * incident before its triage.
   */
  neverStopped: z.array(z.enum(urgentWays)),
});
export type Looking = z.infer<typeof Looking>;

/** What holds where an authority has said nothing of it. */
export const standardLooking: Looking = {
  alertAnHour: 60,
  stopAnHour: 120,
  withoutActionAWeek: 40,
  neverStopped: [...urgentWays],
};
