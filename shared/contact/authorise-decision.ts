import * as z from 'zod';
import { authorisedLetter, preparedLetter } from '../letter/authorised-letter.ts';
import type { Letter } from '../letter/letter.ts';
import { allowedToStay } from '../letter/preflight/allowed-to-stay.ts';
import type { LetterRecord } from '../letter/preflight/letter-record.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import { Seen } from '../seen.ts';
import { type Clock, stopClock } from '../time/clocks.ts';
import type { Change } from './change.ts';
import { type ChildrensPast, nothingKnown } from './childrens-past.ts';
import type { Contact, ContactIn } from './contact.ts';
import { happening, stampedAt } from './happening.ts';
import { awaitsReview } from './is-over.ts';
import { madeDisputedDecision, ownDecision, signOffTriggers } from './sign-off-triggers.ts';

export const Authorise = z.object({
  seen: Seen,
  /** Why what was found in the letter may stay, by the finding's id. */
  reasons: z.record(z.string(), z.string()).optional(),
});
export type Authorise = z.infer<typeof Authorise>;

/** Sends the proposal back, or takes back an authorisation whose letter has not gone: always with a comment. */
export const Return = z.object({ seen: Seen, comment: z.string().trim().min(1).max(4000) });
export type Return = z.infer<typeof Return>;

/**
 * Authorises what was proposed, composes the letter and stops the clocks. Where a sign-off rule was met, the
 * authoriser must be another person than the proposer. Refused where the letter would say what it may not, and where
 * something in it needs a reason that was not given (`invalid`, the field of each reason). `previous`: the
 * letter that went out before, when this one takes its place. `past`: how earlier contacts about the children have ended
 * by now; what ended since the decision was proposed counts as well.
 */
export function authorise(
  contact: Contact,
  { seen, reasons }: Authorise,
  record: LetterRecord,
  moment: Moment,
  previous?: Letter,
  past: ChildrensPast = nothingKnown,
): Result<Change> {
  if (!may(moment.actor, 'authorise-a-decision')) return refuse({ kind: 'forbidden' });
  if (contact.status !== 'decision-proposed') return refuse({ kind: 'wrong-status', status: contact.status });
  if (seen !== contact.version) return refuse({ kind: 'stale' });
  if (awaitsReview(contact)) return refuse({ kind: 'withdrawn' });
  const { children, by } = contact.proposal;
  if (by.id === moment.actor.id) {
    const triggers = [
      ...new Set([...contact.proposal.triggers, ...signOffTriggers(contact, children, { ...moment, past })]),
    ];
    if (triggers.length > 0) return refuse({ kind: 'second-person-needed', triggers });
  }
  if (madeDisputedDecision(contact, moment.actor.id)) {
    return refuse({ kind: 'second-person-needed', triggers: [ownDecision] });
  }

  const { calendar } = moment.settings;
  const { decision, rating } = contact.clocks;
  const decisionStopped = stopClock(calendar, decision, moment.now);
  const ratingStopped = rating && stopClock(calendar, rating, moment.now);
  const prepared = preparedLetter(contact, record, moment, { previous });
  const kept = allowedToStay(prepared.findings, { reasons }, moment);
  if (!kept.ok) return kept;
  const authorised = stampedAt(moment);
  const letter = authorisedLetter(contact, prepared, { record, kept: kept.value, authorised }, moment);
  const event = {
    ...happening(contact, moment),
    type: 'authorised' as const,
    letterId: letter.id,
    ...(kept.value.length > 0 && { kept: kept.value }),
  };
  return ok({
    contact: {
      ...contact,
      version: event.version,
      status: 'authorised',
      authorised,
      letterId: letter.id,
      clocks: {
        decision: decisionStopped.ok ? decisionStopped.value : decision,
        ...(rating && { rating: ratingStopped?.ok ? ratingStopped.value : rating }),
      },
    },
    event,
    letters: [letter],
    notices: [],
  });
}

/** Returns the proposal for changes: the work goes back to its holder with the comment, and the proposal is kept. */
export function returnForChanges(contact: Contact, { seen, comment }: Return, moment: Moment): Result<Change> {
  if (!may(moment.actor, 'authorise-a-decision')) return refuse({ kind: 'forbidden' });
  if (contact.status !== 'decision-proposed') return refuse({ kind: 'wrong-status', status: contact.status });
  if (seen !== contact.version) return refuse({ kind: 'stale' });
  const event = { ...happening(contact, moment), type: 'returned' as const, comment };
  const { proposal, ...held } = contact;
  return ok({
    contact: {
      ...held,
      version: event.version,
      status: 'screening',
      returned: [...contact.returned, { comment, proposal, ...stampedAt(moment) }],
    },
    event,
    letters: [],
    notices: [],
  });
}

/** Takes back an authorisation before its letter is issued; the letter is kept as withdrawn and can never be sent. */
export function withdrawAuthorisation(
  contact: Contact,
  letter: Letter,
  { seen, comment }: Return,
  moment: Moment,
): Result<Change> {
  if (!may(moment.actor, 'authorise-a-decision')) return refuse({ kind: 'forbidden' });
  if (contact.status !== 'authorised') return refuse({ kind: 'wrong-status', status: contact.status });
  if (seen !== contact.version || letter.id !== contact.letterId) return refuse({ kind: 'stale' });
  const event = {
    ...happening(contact, moment),
    type: 'authorisation-withdrawn' as const,
    letterId: letter.id,
    comment,
  };
  return ok({
    contact: { ...screenedAgain(contact, comment, moment), version: event.version },
    event,
    letters: [{ ...letter, version: letter.version + 1, status: 'withdrawn' }],
    notices: [],
  });
}

/** The contact with its decision open again, and why: its clocks run as if they had never stopped. */
export function screenedAgain(
  contact: ContactIn<'authorised'> | ContactIn<'outcome-issued'> | ContactIn<'closed'>,
  comment: string,
  moment: Moment,
): ContactIn<'screening'> {
  const { proposal, authorised: _, letterId: __, ...rest } = contact;
  const { issued: ___, closed: ____, ...held } = { issued: undefined, closed: undefined, ...rest };
  const { decision, rating } = contact.clocks;
  return {
    ...held,
    status: 'screening',
    clocks: { decision: runningAgain(decision), ...(rating && { rating: runningAgain(rating) }) },
    returned: [...contact.returned, { comment, proposal, ...stampedAt(moment) }].slice(-mostReturned),
  };
}

/** So many are kept, the latest; each stays in the history too. */
const mostReturned = 20;

const runningAgain = ({ stoppedAt: _, ...clock }: Clock): Clock => clock;
