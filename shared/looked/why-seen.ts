import type { Actor } from '../actor.ts';
import type { Contact } from '../contact/contact.ts';
import { type DraftRelation, relationToDraft } from '../draft/access.ts';
import type { Draft } from '../draft/draft.ts';
import type { StandsToIncident } from '../incident/open-incident.ts';
import type { OpenCheck } from '../open-check/open-check.ts';
import { may, type Relation, relationTo } from '../permissions.ts';
import type { FiledRecord } from '../person-record/filed-record.ts';
import { isRestricted } from '../restriction/restriction.ts';

type Stands<T extends string> = Exclude<T, 'none'>;

/**
 * The rule by which somebody sees a record: what kind of record, and where they stand to it. Whoever stands nowhere sees
 * none, so there is no rule for them to be told.
 */
export type SeenRule =
  | `contact/${Stands<Relation>}`
  | `contact/${'restricted' | 'glass'}`
  | `consultation/${Stands<Relation>}`
  | `incident/${Stands<StandsToIncident['as']>}`
  | `draft/${Stands<DraftRelation>}`
  | `check/${'own' | 'organisation' | 'front-door'}`
  | `person/${'front-door' | 'restricted'}`;

export const seenByRelation = (
  kind: 'contact' | 'consultation',
  relation: Relation,
): Extract<SeenRule, `${'contact' | 'consultation'}/${string}`> | undefined =>
  relation === 'none' ? undefined : `${kind}/${relation}`;

/** Why somebody of either side sees a contact; by break-glass where by no other right they are shown it at all. */
export function contactSeen(actor: Actor, contact: Contact): SeenRule {
  const relation = relationTo(actor, contact);
  if (relation === 'none') return 'contact/glass';
  return relation === 'front-door' && isRestricted(contact) ? 'contact/restricted' : `contact/${relation}`;
}

export const incidentSeen = ({ as }: StandsToIncident): SeenRule | undefined =>
  as === 'none' ? undefined : `incident/${as}`;

export const draftSeen = (actor: Actor, draft: Draft): SeenRule | undefined => {
  const relation = relationToDraft(actor, draft);
  return relation === 'none' ? undefined : `draft/${relation}`;
};

export const personSeen = ({ restricted }: Pick<FiledRecord, 'restricted'>): SeenRule =>
  restricted ? 'person/restricted' : 'person/front-door';

/** Checks belong to whoever made them, to their organisation, and to those who look after the use of checks. */
export function checkSeen(actor: Actor, { authority, organisation, by }: OpenCheck): SeenRule | undefined {
  if (authority !== actor.authority) return undefined;
  if (may(actor, 'review-open-checks')) return 'check/front-door';
  if (organisation.id !== actor.organisation.id || !may(actor, 'check-open-cases')) return undefined;
  if (by.id === actor.id) return 'check/own';
  return may(actor, 'read-organisation-checks') ? 'check/organisation' : undefined;
}
