import * as z from 'zod';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import { Seen } from '../seen.ts';
import { outcomeOf } from '../settings.ts';
import { messageWaits } from '../thread/post-message.ts';
import { type Clock, stopClock } from '../time/clocks.ts';
import type { Change } from './change.ts';
import type { Contact } from './contact.ts';
import { happening, stampedAt } from './happening.ts';
import { awaitsReview } from './is-over.ts';

/** What the front door says to a withdrawal, in words that the referrer reads. */
export const ReviewWithdrawal = z.object({
  seen: Seen,
  because: z.string().trim().min(1).max(4000),
});
export type ReviewWithdrawal = z.infer<typeof ReviewWithdrawal>;

/** Goes on with a concern although its referrer withdrew it: from now on a letter may be authorised and issued again. */
export function goOn(contact: Contact, { seen, because }: ReviewWithdrawal, moment: Moment): Result<Change> {
  if (!may(moment.actor, 'propose-a-decision')) return refuse({ kind: 'forbidden' });
  const { withdrawn } = contact;
  if (!withdrawn || !awaitsReview(contact)) return refuse({ kind: 'wrong-status', status: contact.status });
  if (seen !== contact.version) return refuse({ kind: 'stale' });
  const event = { ...happening(contact, moment), type: 'went-on' as const, because };
  const going = { ...withdrawn, goOn: { ...stampedAt(moment), because } };
  return ok({
    contact: { ...contact, version: event.version, withdrawn: going },
    event,
    letters: [],
    notices: [messageWaits(contact, moment)],
  });
}

/** The outcome of a concern that was withdrawn, looked at all the same, and closed. It is recorded and has no decision. */
export const withdrawnOutcome = 'C25';

/** Whether the authority lets this person record that a concern is closed as withdrawn. */
export const mayCloseAsWithdrawn = ({ actor, settings }: Pick<Moment, 'actor' | 'settings'>): boolean =>
  may(actor, 'propose-a-decision') && outcomeOf(settings, withdrawnOutcome).recordedBy.includes(actor.role);

/**
 * Closes a concern as withdrawn. Only what somebody holds can be closed so, and not over a proposal that waits for its
 * authoriser: it is returned first.
 */
export function closeAsWithdrawn(
  contact: Contact,
  { seen, because }: ReviewWithdrawal,
  moment: Moment,
): Result<Change> {
  if (!mayCloseAsWithdrawn(moment)) return refuse({ kind: 'forbidden' });
  if (contact.status !== 'screening' && contact.status !== 'awaiting-referrer') {
    return refuse({ kind: 'wrong-status', status: contact.status });
  }
  const { withdrawn } = contact;
  if (!withdrawn) return refuse({ kind: 'wrong-status', status: contact.status });
  if (seen !== contact.version) return refuse({ kind: 'stale' });
  const event = { ...happening(contact, moment), type: 'closed-as-withdrawn' as const, because };
  const { decision, rating } = contact.clocks;
  const stopped = (clock: Clock): Clock => {
    const result = stopClock(moment.settings.calendar, clock, moment.now);
    return result.ok ? result.value : clock;
  };
  return ok({
    contact: {
      ...contact,
      version: event.version,
      status: 'withdrawn',
      withdrawn,
      closed: stampedAt(moment),
      outcome: withdrawnOutcome,
      clocks: { decision: stopped(decision), ...(rating && { rating: stopped(rating) }) },
    },
    event,
    letters: [],
    notices: [messageWaits(contact, moment)],
  });
}
