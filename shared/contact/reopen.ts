import * as z from 'zod';
import { type Stamp, stampOf } from '../actor.ts';
import type { DisagreementId } from '../ids.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import { Seen } from '../seen.ts';
import { clockPolicy, outcomeOf, type Settings } from '../settings.ts';
import { startClock } from '../time/clocks.ts';
import type { Change } from './change.ts';
import type { Contact, ContactIn } from './contact.ts';
import { happening, stampedAt } from './happening.ts';
import { awaitsRelease } from './release.ts';

/** Opens a contact again whose letter has gone out, to correct the decision. The letter's reader is told the reason. */
export const Reopen = z.object({ seen: Seen, reason: z.string().trim().min(1).max(2000) });
export type Reopen = z.infer<typeof Reopen>;

/** So often can one contact be opened again. */
export const mostReopenings = 15;

/** Whether a letter of this contact can be replaced: one is out, and it was no record of a merger or a withdrawal. */
export function canBeReopened(
  contact: Contact,
  settings: Settings,
): contact is ContactIn<'outcome-issued'> | ContactIn<'closed'> {
  if (contact.status !== 'outcome-issued' && contact.status !== 'closed') return false;
  if (contact.earlier.length >= mostReopenings) return false;
  return contact.proposal.children.every(({ outcome }) => outcomeOf(settings, outcome).group !== 'record');
}

/** `holderGone`: whoever held it works here no more, so that whoever opens it again holds it. */
type Why = { reason: string; holderGone: boolean; disagreementId?: DisagreementId };

/**
 * The contact being screened again. The decision that went out is kept whole, with its clocks; the decision clock starts
 * afresh, and so will the rating's when it is rated again.
 */
export function reopened(
  contact: ContactIn<'outcome-issued'> | ContactIn<'closed'>,
  { reason, holderGone, disagreementId }: Why,
  moment: Moment,
): ContactIn<'screening'> {
  const { settings, now, actor } = moment;
  const { proposal, authorised, issued, letterId, clocks, holder, ...rest } = contact;
  const { closed: _, ...held } = 'closed' in rest ? rest : { ...rest, closed: undefined };
  const nextHolder: Stamp = holderGone ? stampOf(actor) : holder;
  return {
    ...held,
    status: 'screening',
    holder: nextHolder,
    heldSince: holderGone ? now.toISOString() : contact.heldSince,
    clocks: { decision: startClock(clockPolicy(settings, 'decision'), settings.calendar, now) },
    earlier: [
      ...contact.earlier,
      {
        proposal,
        authorised,
        issued,
        letterId,
        clocks,
        reopened: { reason, ...(disagreementId && { disagreementId }), ...stampedAt(moment) },
      },
    ],
  };
}

/** A manager opens a contact again to correct it. Nothing else opens one by itself. */
export function reopen(
  contact: Contact,
  { seen, reason }: Reopen,
  { holderGone }: { holderGone: boolean },
  moment: Moment,
): Result<Change> {
  if (!may(moment.actor, 'reopen-a-contact')) return refuse({ kind: 'forbidden' });
  if (!canBeReopened(contact, moment.settings)) return refuse({ kind: 'wrong-status', status: contact.status });
  // What can still be called back is called back, and not written anew.
  if (awaitsRelease(contact, moment.now)) return refuse({ kind: 'wrong-status', status: 'may-be-recalled' });
  if (seen !== contact.version) return refuse({ kind: 'stale' });
  const event = {
    ...happening(contact, moment),
    type: 'reopened' as const,
    letterId: contact.letterId,
    reason,
  };
  return ok({
    contact: { ...reopened(contact, { reason, holderGone }, moment), version: event.version },
    event,
    letters: [],
    notices: [],
  });
}
