import * as z from 'zod';
import { Stamp } from '../actor.ts';

const Said = z.object({ at: z.iso.datetime(), by: Stamp, words: z.string().max(1000) });

/** Why a record may not be disposed of, whatever the schedule says. */
export const holdReasons = ['inquiry', 'court', 'complaint', 'subject-access', 'police', 'other'] as const;
export type HoldReason = (typeof holdReasons)[number];

/** One hold on a record: placed by a manager with a reason, in force until a manager lifts it with another. */
export const Hold = z.object({
  id: z.uuid(),
  reason: z.enum(holdReasons),
  ...Said.shape,
  /** The request for what is held about a person that holds it, and lifts the hold when it ends. */
  request: z.uuid().optional(),
  lifted: Said.optional(),
});
export type Hold = z.infer<typeof Hold>;

export const inForce = (holds: readonly Hold[]): Hold[] => holds.filter(({ lifted }) => !lifted);
