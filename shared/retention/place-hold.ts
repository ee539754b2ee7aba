import * as z from 'zod';
import { stampOf } from '../actor.ts';
import type { Disclosure } from '../disclosure/disclosure.ts';
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
  const its = inForce(before.holds).find(({ id }) => id === hold);
  if (!its) return refuse({ kind: 'wrong-status', status: 'lifted' });
  if (its.request) return refuse({ kind: 'wrong-status', status: 'requested' });
  const lifted = { at: now.toISOString(), by: stampOf(actor), words };
  const holds = before.holds.map((each) => (each.id === hold ? { ...each, lifted } : each));
  return ok({ ...before, version: before.version + 1, holds });
}

/** Holds somebody's record, and so every concern that tells of them, for as long as a request for it is open. */
export function holdForRequest(
  before: Keeping | undefined,
  { id, person }: Pick<Disclosure, 'id' | 'person'>,
  moment: Moment,
): Result<Keeping> {
  const kept = { record: { kind: 'person' as const, id: person } };
  const words = 'A request for what is held about this person is open.';
  const placed = placeHold(before, kept, { seen: before?.version ?? 0, reason: 'subject-access', words }, moment);
  if (!placed.ok) return placed;
  const [last, ...others] = placed.value.holds.toReversed();
  if (!last) throw new Error('nothing was held');
  return ok({ ...placed.value, holds: [...others.toReversed(), { ...last, request: id }] });
}

/** Lifts the hold of a request that has ended. */
export const liftForRequest = (
  before: Keeping,
  { id }: Pick<Disclosure, 'id'>,
  { actor, now }: Pick<Moment, 'actor' | 'now'>,
): Keeping => ({
  ...before,
  version: before.version + 1,
  holds: before.holds.map((each) =>
    each.request === id && !each.lifted
      ? { ...each, lifted: { at: now.toISOString(), by: stampOf(actor), words: 'The request has ended.' } }
      : each,
  ),
});
