import { type Person, stampOf } from '../actor.ts';
import { mayOpen } from '../draft/access.ts';
import type { Draft } from '../draft/draft.ts';
import { emptyConcern } from '../form/concern.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { Settings } from '../settings.ts';
import { sameTimeLater } from '../time/clock-policy.ts';
import { type Submission, submit } from './submit.ts';
import { referrerTold, sourceOfStanding, type Told } from './told.ts';

/** Spoken contacts that a professional is asked to put in writing too. */
const spoken: readonly Told['channel'][] = ['telephone', 'in-person', 'out-of-hours'];

/** By when a professional who spoke to us should have written it down; undefined when nothing is asked of them. */
export function writtenFollowUpDue({ caller, channel, at }: Told, { writtenFollowUp, calendar }: Settings) {
  if (writtenFollowUp.kind === 'none' || caller.standing !== 'professional' || !spoken.includes(channel)) {
    return undefined;
  }
  const from = new Date(at);
  return writtenFollowUp.kind === 'hours'
    ? new Date(from.getTime() + writtenFollowUp.hours * 3_600_000)
    : sameTimeLater(calendar, from, writtenFollowUp.workingDays);
}

/**
 * Makes a contact of what staff wrote down for a caller: with the same clock, from the time of the call, and the same
 * acknowledgement. Without an address the acknowledgement is the task of whoever entered it; an anonymous caller is
 * owed none.
 */
export function enterContact(
  draft: Draft,
  account: Person | undefined,
  moment: Moment,
): Result<Submission & { sent: Draft }> {
  const { actor, now, settings } = moment;
  const { told } = draft;
  if (!told || !mayOpen(actor, draft)) return refuse({ kind: 'not-found' });
  if (!may(actor, 'enter-a-contact')) return refuse({ kind: 'forbidden' });
  if (draft.sentAs) return refuse({ kind: 'wrong-status', status: 'sent' });
  const submitted = submit(
    draft.concern,
    { referrer: referrerTold(told, account), channel: told.channel, told },
    moment,
  );
  if (!submitted.ok) return submitted;
  const { change, concern } = submitted.value;
  const due = writtenFollowUpDue(told, settings);
  const source = sourceOfStanding(told.caller.standing);
  const contact = {
    ...change.contact,
    entered: { at: now.toISOString(), by: stampOf(actor) },
    ...(source && { censusSource: source }),
    ...(due && { writtenFollowUp: { dueAt: due.toISOString() } }),
    ...(told.overnight && { overnight: { ...told.overnight, by: stampOf(actor) } }),
  };
  const anonymous = told.caller.standing === 'anonymous';
  const sent: Draft = {
    ...draft,
    version: draft.version + 1,
    updatedAt: now.toISOString(),
    sentAs: contact.id,
    concern: emptyConcern(),
    saved: {},
  };
  return ok({ change: { ...change, contact, notices: anonymous ? [] : change.notices }, concern, sent });
}
