import type { Actor } from '../actor.ts';
import type { Contact } from '../contact/contact.ts';
import { may } from '../permissions.ts';
import type { Settings } from '../settings.ts';
import { type Disagreement, stageOf } from './disagreement.ts';
import { mayAnswer, sideOf, speaksForReferrer } from './sides.ts';
import { stagesAfter } from './stages.ts';

/** What may be done about a disagreement, by either side. */
export const disagreementActs = ['accept', 'answer', 'move-on', 'not-safe', 'settle', 'withdraw', 'learning'] as const;
export type DisagreementAct = (typeof disagreementActs)[number];

type Looked = { contact: Contact; disagreement: Disagreement; actor: Actor; settings: Settings };

/** What the rules would let this person do now, so that pages need not offer the rest. */
export function possibleActs({ contact, disagreement, actor, settings }: Looked): DisagreementAct[] {
  const { stage, answer } = stageOf(disagreement);
  const side = sideOf(actor, contact);
  const ours = side === 'council';
  const leads = ours && may(actor, 'lead-on-disagreements');
  const open = disagreement.status === 'open';
  const later = stagesAfter(settings, stage);
  const speaks = speaksForReferrer(actor, contact, stage);
  const movesOn = leads || later.some((next) => speaksForReferrer(actor, contact, next.stage));
  const can: Record<DisagreementAct, boolean> = {
    accept: open && speaks && !!answer,
    answer: open && !answer && mayAnswer(actor, contact, disagreement),
    'move-on': open && later.length > 0 && movesOn,
    'not-safe': open && (ours ? may(actor, 'claim-a-contact') : side === 'referrer'),
    settle: open && leads && !!answer,
    withdraw: open && speaks,
    learning: !open && leads,
  };
  return disagreementActs.filter((act) => can[act]);
}
