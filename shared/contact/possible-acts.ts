import type { Actor } from '../actor.ts';
import { may, type Permission } from '../permissions.ts';
import { isOpenTo } from '../restriction/restriction.ts';
import type { Contact, ContactStatus } from './contact.ts';
import { awaitsReview } from './is-over.ts';
import { isLateDecision } from './promised-time.ts';
import { awaitsRelease } from './release.ts';
import { madeDisputedDecision } from './sign-off-triggers.ts';

/** What may be done to a contact by someone at the front door. */
export type Act =
  | 'claim'
  | 'assign'
  | 'rate'
  | 'ask'
  | 'propose'
  | 'authorise'
  | 'return'
  | 'issue'
  | 'recall'
  | 'withdraw'
  | 'close'
  | 'reopen'
  | 'record-overnight'
  | 'review'
  | 'new-time';

const open: readonly ContactStatus[] = [
  'submitted',
  'screening',
  'awaiting-referrer',
  'decision-proposed',
  'authorised',
];

const needs: Record<Act, { permission: Permission; in: readonly ContactStatus[] }> = {
  claim: { permission: 'claim-a-contact', in: ['submitted'] },
  assign: { permission: 'assign-contacts', in: open },
  rate: { permission: 'rate-a-contact', in: ['screening', 'awaiting-referrer'] },
  ask: { permission: 'ask-the-referrer', in: ['screening'] },
  propose: { permission: 'propose-a-decision', in: ['screening'] },
  authorise: { permission: 'authorise-a-decision', in: ['decision-proposed'] },
  return: { permission: 'authorise-a-decision', in: ['decision-proposed'] },
  issue: { permission: 'issue-a-letter', in: ['authorised'] },
  recall: { permission: 'issue-a-letter', in: ['outcome-issued'] },
  withdraw: { permission: 'authorise-a-decision', in: ['authorised'] },
  close: { permission: 'close-a-contact', in: ['outcome-issued'] },
  reopen: { permission: 'reopen-a-contact', in: ['outcome-issued', 'closed'] },
  'record-overnight': { permission: 'record-night-work', in: open },
  /** Answers a withdrawal of the referrer's. */
  review: { permission: 'propose-a-decision', in: open },
  'new-time': { permission: 'set-a-new-time', in: open },
};

/**
 * Whether an act would be refused for who asks or for where the contact stands, so that pages need not offer it. At `now` a
 * letter can be recalled or the contact closed or reopened, never both.
 */
export function isPossible(act: Act, contact: Contact, actor: Actor, now?: Date): boolean {
  const { permission, in: statuses } = needs[act];
  if (!may(actor, permission) || !statuses.includes(contact.status)) return false;
  // Whoever opened it by break-glass does not take it, and gives it to nobody.
  if ((act === 'claim' || act === 'assign') && !isOpenTo(actor, contact)) return false;
  if (act === 'review') return awaitsReview(contact);
  // Only once the referrer was told that it is late: until then the time that was promised holds.
  if (act === 'new-time') return isLateDecision(contact);
  if ((act === 'authorise' || act === 'issue') && awaitsReview(contact)) return false;
  const recallable = now !== undefined && awaitsRelease(contact, now);
  if (act === 'recall') return recallable;
  if (act === 'close' || act === 'reopen') return !recallable;
  return act !== 'authorise' || !needsAnotherPerson(contact, actor);
}

/**
 * Whether another manager must authorise: a sign-off rule was met by a decision that the actor proposed, or the decision
 * was opened again by a disagreement with theirs.
 */
export const needsAnotherPerson = (contact: Contact, actor: Actor): boolean =>
  contact.status === 'decision-proposed' &&
  ((contact.proposal.triggers.length > 0 && contact.proposal.by.id === actor.id) ||
    madeDisputedDecision(contact, actor.id));
