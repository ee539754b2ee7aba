import * as z from 'zod';
import type { Moment } from '../moment.ts';
import { ok, type Result, refuse } from '../result.ts';
import { waitsForFrontDoor } from '../thread/thread.ts';
import type { Change } from './change.ts';
import type { Contact } from './contact.ts';
import { happening, stampedAt } from './happening.ts';
import { isOver } from './is-over.ts';
import { calledBack, type Leaving } from './recall-letter.ts';
import { type About, maySendLater, type SentLater } from './sent-later.ts';

/** Takes a concern back. `reason` is a code of the authority's reasons for withdrawing. */
export const WithdrawConcern = z.object({
  reason: z.string().min(1),
  words: z.string().trim().min(1).max(4000),
});
export type WithdrawConcern = z.infer<typeof WithdrawConcern>;

/** Whether nothing has gone out yet: once a letter has, a concern is disagreed about and not taken back. */
export const mayBeWithdrawn = ({ status, earlier }: Contact): boolean =>
  !isOver({ status }) && status !== 'outcome-issued' && earlier.length === 0;

/** The contact with its letter called back, where one is leaving; as it stands, where none is. */
function beforeIt(
  contact: Contact,
  leaving: Leaving | undefined,
  now: Date,
): Result<Pick<Change, 'contact' | 'letters' | 'notices'>> {
  if (contact.status !== 'outcome-issued' || contact.earlier.length > 0 || !leaving) {
    return ok({ contact, letters: [], notices: [] });
  }
  return calledBack(contact, leaving, now);
}

/**
 * Withdraws a concern. Nothing is deleted and no clock stops: what was told about a child has been told, so the front
 * door looks at it and says whether it goes on. A letter that has not left is called back first: to whoever withdraws,
 * nothing has been decided yet.
 */
export function withdrawConcern(
  { contact: found, thread, leaving }: About,
  { reason, words }: WithdrawConcern,
  moment: Moment,
): Result<SentLater> {
  const allowed = maySendLater(found, moment);
  if (!allowed.ok) return allowed;
  const back = beforeIt(found, leaving, moment.now);
  if (!back.ok) return back;
  const { contact, letters, notices } = back.value;
  if (!mayBeWithdrawn(contact)) return refuse({ kind: 'wrong-status', status: contact.status });
  if (contact.withdrawn) return refuse({ kind: 'withdrawn' });
  if (!moment.settings.reasons.withdrawing.some(({ code }) => code === reason)) {
    return refuse({ kind: 'invalid', problems: [{ field: 'reason', code: 'not-listed' }] });
  }
  const event = {
    ...happening(contact, moment),
    type: 'concern-withdrawn' as const,
    reason,
    words,
    ...(letters[0] && { recalled: letters[0].id }),
  };
  return ok({
    change: {
      contact: { ...contact, version: event.version, withdrawn: { ...stampedAt(moment), reason, words } },
      event,
      letters,
      notices,
    },
    thread: waitsForFrontDoor(thread, event.at),
  });
}
