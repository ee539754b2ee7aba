import { type Actor, actorOf, type Person } from '../actor.ts';
import { mayBeToldOf } from '../contact/close-colleagues.ts';
import { may } from '../permissions.ts';
import { mayBeAboutLead } from './about-lead.ts';
import type { Draft } from './draft.ts';

/** Where someone stands to a draft: it is in their hands, it was shared with them, they lead safeguarding there, nothing. */
export type DraftRelation = 'owner' | 'colleague' | 'lead' | 'none';

/** What of a draft says who may open it. */
type Belongs = Pick<Draft, 'authority' | 'organisation' | 'owner' | 'sharedWith' | 'concern'>;

/**
 * A draft belongs to its organisation. Whoever leaves the organisation loses it at once, whatever they wrote in it; what
 * a leaver held stands with the safeguarding leads. An allegation that may be about one of them does not, nor what tells
 * of somebody who may be that lead: it is open to them only when it is shared with them.
 */
export function relationToDraft(
  actor: Actor,
  { authority, organisation, owner, sharedWith, concern }: Belongs,
): DraftRelation {
  if (actor.kind !== 'person' || !may(actor, 'write-a-draft')) return 'none';
  if (actor.authority !== authority || actor.organisation.id !== organisation.id) return 'none';
  if (owner === actor.id) return 'owner';
  if (sharedWith.some(({ id }) => id === actor.id)) return 'colleague';
  if (!may(actor, 'read-organisation-drafts')) return 'none';
  return mayBeToldOf(actor, concern) || mayBeAboutLead(actor.name, concern, organisation.name) ? 'none' : 'lead';
}

/** Whoever may open a draft may write in it and send it. */
export const mayOpen = (actor: Actor, draft: Draft): boolean => relationToDraft(actor, draft) !== 'none';

/** Sharing, handing over and deleting are for whoever holds the draft and for the safeguarding leads. */
export const mayDispose = (actor: Actor, draft: Draft): boolean =>
  ['owner', 'lead'].includes(relationToDraft(actor, draft));

/** Whether nobody works on a draft any more, because whoever holds it has left its organisation or has no account now. */
export const holderHasLeft = (draft: Draft, holder: Person | undefined): boolean =>
  !holder?.active || relationToDraft(actorOf(holder), draft) !== 'owner';
