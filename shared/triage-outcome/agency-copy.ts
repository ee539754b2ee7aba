import * as z from 'zod';
import { Stamp } from '../actor.ts';
import { IncidentId } from '../ids.ts';
import { Reader } from './reader.ts';

const StampedAt = z.object({ at: z.iso.datetime(), by: Stamp });

/** Why a copy is not sent by itself: an adult of the incident works there, so a manager looks first. */
export const CopyHold = z.object({
  why: z.literal('works-there'),
  adultIds: z.array(z.string()).min(1),
  /** How each of them was told of then, as digests. What was kept back before does not say. */
  as: z.array(z.string()).optional(),
});
export type CopyHold = z.infer<typeof CopyHold>;

/** That what a copy asks for is past its time, and who must do something about it. */
export const CopyTask = z.object({
  why: z.enum(['not-acknowledged', 'action-late']),
  since: z.iso.datetime(),
  owner: Stamp.optional(),
});
export type CopyTask = z.infer<typeof CopyTask>;

/** An earlier edition that this reader had, and what they did with it. */
const EarlierCopy = z.object({
  edition: z.int().positive(),
  sentAt: z.iso.datetime(),
  acknowledged: StampedAt.optional(),
});

/**
 * That one reader is given their part of an outcome, and what they have done with it. Each reader has one for each
 * incident, whatever its editions, so that nothing can count it twice.
 */
export const AgencyCopy = z.object({
  incidentId: IncidentId,
  authority: z.string(),
  reference: z.string(),
  version: z.int().positive(),
  reader: Reader,
  /** The edition they were told of last. Where a later one says the same to them, they were not told again. */
  edition: z.int().positive(),
  /** Fingerprint of all that it tells, so that the same is not told twice. */
  fingerprint: z.string(),
  to: z.object({ email: z.string(), organisation: z.string() }),
  sentAt: z.iso.datetime(),
  held: CopyHold.optional(),
  /** `adultIds`, `as`: because of whom it had been held, and whom a manager so looked at. Copies from before do not say. */
  released: z
    .object({ reason: z.string(), ...CopyHold.pick({ adultIds: true, as: true }).partial().shape, ...StampedAt.shape })
    .optional(),
  opened: StampedAt.optional(),
  acknowledged: StampedAt.optional(),
  /** By when it is acknowledged; after that it is somebody's task. */
  acknowledgeBy: z.iso.datetime(),
  /** What this reader is to do, with when it was done. */
  actions: z.array(
    z.object({
      lineId: z.string(),
      due: z.iso.datetime(),
      done: z.object({ note: z.string().optional(), ...StampedAt.shape }).optional(),
    }),
  ),
  earlier: z.array(EarlierCopy).max(50),
  /** Whose task it is that this reader has not answered in time. It ends with the answer. */
  task: CopyTask.optional(),
});
export type AgencyCopy = z.infer<typeof AgencyCopy>;

/** When this copy next asks something of its reader: to be acknowledged, or an action; undefined when all is done. */
export const nextDue = ({ held, acknowledged, acknowledgeBy, actions }: AgencyCopy): string | undefined =>
  held
    ? undefined
    : [
        ...(acknowledged ? [] : [acknowledgeBy]),
        ...actions.flatMap(({ done, due }) => (done ? [] : [due])),
      ].toSorted()[0];
