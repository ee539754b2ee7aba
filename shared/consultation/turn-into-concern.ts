import type { Change } from '../contact/change.ts';
import type { Contact } from '../contact/contact.ts';
import { happening as onContact } from '../contact/happening.ts';
import type { Draft } from '../draft/draft.ts';
import { startDraft } from '../draft/start.ts';
import type { Concern } from '../form/concern.ts';
import { isAllegation } from '../form/is-allegation.ts';
import type { Moment } from '../moment.ts';
import { may, relationTo } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import { carriedOver } from './carried-over.ts';
import { type ConsultationChange, happening } from './change.ts';
import { type Consultation, ownContact } from './consultation.ts';
import type { ConsultationEvent } from './events.ts';

/** A draft begun from a question, and the question that now points to it. */
export type Turned = { change: ConsultationChange; draft: Draft };

/**
 * Begins a concern from a question. `begun` is a new concern with what the account says; the words of the question go
 * into it. Refused as `wrong-status` while it has a draft or a contact: pressed twice, it makes one.
 */
export function turnIntoConcern(
  consultation: Consultation,
  { events, begun }: { events: readonly ConsultationEvent[]; begun: Concern },
  moment: Moment,
): Result<Turned> {
  const relation = relationTo(moment.actor, { ...consultation, raisedBy: consultation.askedBy });
  if (relation !== 'own' && relation !== 'organisation') return refuse({ kind: 'not-found' });
  if (ownContact(consultation)) return refuse({ kind: 'wrong-status', status: 'sent' });
  if (consultation.draft) return refuse({ kind: 'wrong-status', status: 'begun' });
  const started = startDraft(carriedOver(begun, consultation, events), moment);
  if (!started.ok) return started;
  const { id, reference, askedAt } = consultation;
  const draft: Draft = { ...started.value, askedFirst: { consultationId: id, reference, askedAt } };
  const event = { ...happening(consultation, moment), type: 'draft-begun' as const, draftId: draft.id };
  const next = { ...consultation, version: event.version, draft: { id: draft.id, at: event.at } };
  return ok({ change: { consultation: next, event, notices: [] }, draft });
}

/**
 * The question whose draft was deleted or whose time was over, free to be turned into another. `was`: the draft, where it
 * can still be read; what it said of a colleague keeps the question, and so does that nobody can tell any more.
 */
export function withoutDraft(consultation: Consultation, was: Pick<Draft, 'concern'> | undefined): Consultation {
  const { draft: _, ...rest } = consultation;
  return !was || isAllegation(was.concern) ? { ...rest, keptByEarlierDraft: true } : rest;
}

/** What a contact keeps of the question that came before it, for whoever decides. */
export const askedFirstOf = ({ id, reference, askedAt, askedBy, advice }: Consultation) => ({
  consultationId: id,
  reference,
  askedAt,
  askedBy: askedBy.name,
  ...(advice && { advice: { kind: advice.kind, text: advice.text, at: advice.at, by: advice.by.name } }),
});

/** The question as its concern is sent: both point to each other from now on. */
export function sentAsContact(
  consultation: Consultation,
  { id, reference, allegation }: Pick<Contact, 'id' | 'reference' | 'allegation'>,
  moment: Moment,
): ConsultationChange {
  const event = { ...happening(consultation, moment), type: 'sent-as-contact' as const, contactId: id, reference };
  const contact = { id, reference, at: event.at };
  const next = { ...consultation, version: event.version, contact, ...(allegation && { allegation }) };
  return { consultation: next, event, notices: [] };
}

/** A question and a contact that point to each other: saved together or not at all. */
export type Linked = { question: ConsultationChange; contact: Change };

/** Says of a question without a name which contact it was about, once that is known. Both show it from then on. */
export function linkToContact(
  consultation: Consultation,
  contact: Contact,
  seen: number,
  moment: Moment,
): Result<Linked> {
  if (!may(moment.actor, 'route-consultations')) return refuse({ kind: 'forbidden' });
  if (contact.authority !== consultation.authority) return refuse({ kind: 'not-found' });
  if (consultation.contact) return refuse({ kind: 'wrong-status', status: 'linked' });
  if (contact.askedFirst) return refuse({ kind: 'invalid', problems: [{ field: 'reference', code: 'has-another' }] });
  if (seen !== consultation.version) return refuse({ kind: 'stale' });
  const { id, reference } = contact;
  const event = { ...happening(consultation, moment), type: 'linked' as const, contactId: id, reference };
  const ofOthers = contact.raisedBy.personId !== consultation.askedBy.personId && { ofOthers: true as const };
  const next = { ...consultation, version: event.version, contact: { id, reference, at: event.at, ...ofOthers } };
  const onIt = {
    ...onContact(contact, moment),
    type: 'asked-first-linked' as const,
    consultationId: consultation.id,
    reference: consultation.reference,
  };
  const asked: Contact = { ...contact, version: onIt.version, askedFirst: askedFirstOf(consultation) };
  return ok({
    question: { consultation: next, event, notices: [] },
    contact: { contact: asked, event: onIt, letters: [], notices: [] },
  });
}
