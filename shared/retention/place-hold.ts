import * as z from 'zod';
import { stampOf } from '../actor.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import { Seen } from '../seen.ts';
import { holdReasons, inForce } from './hold.ts';
import type { Keeping, Kept } from './keeping.ts';

const words = z.string().trim().min(1).max(1000);

/** A manager says that a record is not to be disposed of. `seen`: the version of what was said of it before, 0 for nothing. */
export const PlaceHold = z.object({ seen: Seen, reason: z.enum(holdReasons), words });
export type PlaceHold = z.infer<typeof PlaceHold>;

/** A manager says that one hold need be no longer, and why. */
export const LiftHold = z.object({ seen: Seen, hold: z.uuid(), words });
export type LiftHold = z.infer<typeof LiftHold>;

/** So many holds, lifted or not, can be said of one record. */
const mostHolds = 50;

/** Places a hold on a record, beside whatever holds it already. From then on no schedule makes it due. */
export function placeHold(
  before: Keeping | undefined,
  kept: Kept,
  { seen, reason, words }: PlaceHold,
  { actor, now, newId }: Moment,
): Result<Keeping> {
  if (!may(actor, 'hold-records')) return refuse({ kind: 'forbidden' });
  if (seen !== (before?.version ?? 0)) return refuse({ kind: 'stale' });
  const holds = before?.holds ?? [];
  if (holds.length >= mostHolds) return refuse({ kind: 'too-large' });
  const hold = { id: newId(), reason, words, at: now.toISOString(), by: stampOf(actor) };
  return ok({
    ...kept,
    ...(before?.keepLonger && { keepLonger: before.keepLonger }),
    authority: actor.authority,
    version: seen + 1,
    holds: [...holds, hold],
  });
}

/** Lifts one hold. Others on the record stay in force. */
export function liftHold(before: Keeping, { seen, hold, words }: LiftHold, { actor, now }: Moment): Result<Keeping> {
  if (!may(actor, 'hold-records')) return refuse({ kind: 'forbidden' });
  if (seen !== before.version) return refuse({ kind: 'stale' });
  if (!inForce(before.holds).some(({ id }) => id === hold)) return refuse({ kind: 'wrong-status', status: 'lifted' });
  const lifted = { at: now.toISOString(), by: stampOf(actor), words };
  const holds = before.holds.map((each) => (each.id === hold ? { ...each, lifted } : each));
  return ok({ ...before, version: before.version + 1, holds });
}
