import * as z from 'zod';
import { PersonId } from '../ids.ts';
import { localDate } from '../time/london.ts';

/** Days away, both included, and the colleague who does the work meanwhile. */
export const Leave = z.object({
  from: z.iso.date(),
  until: z.iso.date(),
  cover: z.object({ id: PersonId, name: z.string() }),
  /** The manager who set it for somebody who could not, and when. */
  setBy: z.object({ id: z.string(), name: z.string(), at: z.iso.datetime() }).optional(),
});
export type Leave = z.infer<typeof Leave>;

/** Whether somebody is away at a moment, by the date in London. */
export const isAway = ({ leave }: { leave?: Leave | undefined }, now: Date): boolean => {
  const today = localDate(now);
  return leave !== undefined && leave.from <= today && today <= leave.until;
};
