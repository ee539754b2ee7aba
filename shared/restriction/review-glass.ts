import * as z from 'zod';
import { stampOf } from '../actor.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import { Seen } from '../seen.ts';
import type { BrokenGlass } from './broken-glass.ts';

/** What a manager found who looked at a use of break-glass. */
export const ReviewGlass = z.object({
  seen: Seen,
  words: z.string().trim().min(1).max(1000),
});
export type ReviewGlass = z.infer<typeof ReviewGlass>;

/** Whether somebody may look at a use of break-glass at all: whoever the record is kept from is told nothing of it. */
export const mayKnowOf = (actor: Moment['actor'], { authority, keptFrom }: BrokenGlass): boolean =>
  actor.authority === authority && may(actor, 'see-broken-glass') && !keptFrom.includes(actor.id);

/** Whether somebody may end its review: a manager, and never of their own. */
export const mayReview = (actor: Moment['actor'], use: BrokenGlass): boolean =>
  mayKnowOf(actor, use) && may(actor, 'review-broken-glass') && use.by.id !== actor.id;

/** Ends the review of one use. */
export function reviewGlass(use: BrokenGlass, { seen, words }: ReviewGlass, moment: Moment): Result<BrokenGlass> {
  if (!mayReview(moment.actor, use)) return refuse({ kind: 'forbidden' });
  if (use.reviewed) return refuse({ kind: 'wrong-status', status: 'reviewed' });
  if (seen !== use.version) return refuse({ kind: 'stale' });
  const reviewed = { at: moment.now.toISOString(), by: stampOf(moment.actor), words };
  return ok({ ...use, version: use.version + 1, reviewed });
}
