import type { Actor } from '../actor.ts';
import type { Contact } from '../contact/contact.ts';
import { may, relationTo } from '../permissions.ts';
import { type Disagreement, type Side, stageOf } from './disagreement.ts';

/** For which side somebody speaks; undefined when the contact is nothing to do with them. */
export function sideOf(actor: Actor, contact: Pick<Contact, 'authority' | 'raisedBy'>): Side | undefined {
  const relation = relationTo(actor, contact);
  if (relation === 'front-door') return 'council';
  if (relation === 'none' || actor.kind !== 'person') return undefined;
  return may(actor, 'disagree') ? 'referrer' : undefined;
}

/**
 * Whether somebody may answer for the referrer's side at a stage: the referrer at any, their safeguarding lead from the
 * second on, where managers and leads talk.
 */
export function speaksForReferrer(actor: Actor, contact: Contact, stage: number): boolean {
  if (sideOf(actor, contact) !== 'referrer') return false;
  return relationTo(actor, contact) === 'own' || stage >= 1;
}

/**
 * Whether somebody may write the council's answer at the present stage: at the first whoever decided, whoever holds the
 * contact, or a manager; after that a manager who is not the one whose decision it is about.
 */
export function mayAnswer(actor: Actor, contact: Contact, disagreement: Disagreement): boolean {
  if (sideOf(actor, contact) !== 'council' || !may(actor, 'answer-a-disagreement')) return false;
  const { decisionMaker } = disagreement;
  const leads = may(actor, 'lead-on-disagreements');
  if (stageOf(disagreement).stage > 0) return leads && actor.id !== decisionMaker.id;
  return leads || actor.id === decisionMaker.id || ('holder' in contact && contact.holder.id === actor.id);
}
