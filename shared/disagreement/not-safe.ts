import * as z from 'zod';
import type { Change } from '../contact/change.ts';
import type { Contact } from '../contact/contact.ts';
import { happening } from '../contact/happening.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import { disagreementChange, tellAnswerers, withStage } from './change-disagreement.ts';
import { type Disagreement, type OpenDisagreement, stageOf } from './disagreement.ts';
import { atLaterStage } from './move-on.ts';
import { saidOfSafety } from './safety.ts';
import { sideOf } from './sides.ts';
import { immediateStage, stageClock, stageFrom } from './stages.ts';

/** Says that a child is not safe now, and whether somebody has been telephoned. */
export const NotSafe = z.object({
  safeWords: z.string().trim().min(1).max(1000),
  phoned: z.boolean().default(false),
});
export type NotSafe = z.infer<typeof NotSafe>;

/** More than this is no news, and would fill the record. */
const mostSaid = 40;

/**
 * Marks the disagreement as immediate and takes it straight to the stage that the settings name, on a clock of the same
 * day. It never waits for anybody's turn and is never stale: both sides may say it, at any stage, again.
 */
export function notSafe(
  contact: Contact,
  disagreement: Disagreement,
  { safeWords, phoned }: NotSafe,
  moment: Moment,
): Result<Change> {
  const { actor, settings, now } = moment;
  const side = sideOf(actor, contact);
  if (!side || (side === 'council' && !may(actor, 'claim-a-contact'))) return refuse({ kind: 'forbidden' });
  if (disagreement.status !== 'open') return refuse({ kind: 'wrong-status', status: 'settled' });
  const said = saidOfSafety({ safe: 'no', safeWords, phoned }, side, moment);
  const next = alarmed();
  if (!next) return refuse({ kind: 'too-large' });
  const event = {
    ...happening(contact, moment),
    type: 'disagreement-not-safe' as const,
    disagreementId: disagreement.id,
    stage: stageOf(next).stage,
    words: safeWords,
    phoned,
  };
  // Once it is known to be immediate, every further word of it stands on the page and in the list.
  const notices = disagreement.immediate ? [] : tellAnswerers(contact, next, moment);
  return ok(disagreementChange(contact, next, event, notices));

  function alarmed(): OpenDisagreement | undefined {
    if (disagreement.status !== 'open') return undefined;
    const stage = stageOf(disagreement);
    const to = immediateStage(settings);
    if (stage.stage < to.stage) {
      return atLaterStage(disagreement, to, { reason: safeWords, said, immediate: true }, moment);
    }
    if (stage.safe.length >= mostSaid) return undefined;
    const heard = { ...stage, safe: [...stage.safe, said] };
    // A clock of the same day replaces a longer one, and never a shorter.
    const clock = stageClock(stageFrom(settings, stage.stage), true, settings, now);
    const sooner = !stage.answer && clock.dueAt < stage.clock.dueAt;
    return { ...withStage(disagreement, sooner ? { ...heard, clock } : heard), immediate: true };
  }
}
