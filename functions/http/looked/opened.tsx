import { Hono } from 'hono';
import { isFrontDoor } from '../../../shared/actor.ts';
import { contactSeen, draftSeen, incidentSeen, seenByRelation } from '../../../shared/looked/why-seen.ts';
import { may, relationTo } from '../../../shared/permissions.ts';
import type { LookedRecord } from '../../../web/pages/looked/looked.tsx';
import type { OpenedConsultation, OpenedContact, OpenedDraft, OpenedIncident } from '../context.ts';
import type { LookedDeps } from './context.ts';
import { showLooks, showWhy } from './show.tsx';

function ofContact({ contact, actor }: OpenedContact['Variables']): LookedRecord {
  const staff = may(actor, 'read-contacts');
  return {
    name: staff ? 'contact' : 'concern',
    caption: contact.reference,
    back: `${staff ? '/contacts' : '/referrals'}/${contact.id}`,
    at: `/looked/contacts/${contact.id}`,
    part: staff ? '/board' : '/referrals',
  };
}

/** Of a contact: for those who look after it, and why for whoever opens it on either side. */
export const lookedContactRoutes = (deps: LookedDeps) =>
  new Hono<OpenedContact>()
    .get('/looked/contacts/:id', (c) => showLooks(c, deps, { id: c.var.contact.id, record: ofContact(c.var) }))
    .get('/looked/contacts/:id/why', (c) => {
      const rule = contactSeen(c.var.actor, c.var.contact);
      return showWhy(c, deps, { rule, record: ofContact(c.var) });
    });

const ofIncident = ({ incident: { id, reference }, stands }: OpenedIncident['Variables']): LookedRecord => ({
  name: 'incident',
  caption: reference,
  back: `${stands.as === 'reporter' ? '/incidents' : '/triage/incidents'}/${id}`,
  at: `/looked/incidents/${id}`,
  part: stands.as === 'reporter' ? '/incidents/sent' : '/triage',
});

/** Of an incident, with what schools and agencies opened of it. */
export const lookedIncidentRoutes = (deps: LookedDeps) =>
  new Hono<OpenedIncident>()
    .get('/looked/incidents/:id', (c) => showLooks(c, deps, { id: c.var.incident.id, record: ofIncident(c.var) }))
    .get('/looked/incidents/:id/why', (c) =>
      showWhy(c, deps, { rule: incidentSeen(c.var.stands), record: ofIncident(c.var) }),
    );

const ofConsultation = ({ consultation: { id, reference }, actor }: OpenedConsultation['Variables']): LookedRecord => ({
  name: 'question',
  caption: reference,
  back: `/consultations/${id}`,
  at: `/looked/consultations/${id}`,
  part: isFrontDoor(actor) ? '/consultations/board' : '/consultations',
});

/** Of a question that was asked before any concern. */
export const lookedConsultationRoutes = (deps: LookedDeps) =>
  new Hono<OpenedConsultation>()
    .get('/looked/consultations/:id', (c) =>
      showLooks(c, deps, { id: c.var.consultation.id, record: ofConsultation(c.var) }),
    )
    .get('/looked/consultations/:id/why', (c) => {
      const { consultation, actor } = c.var;
      const relation = relationTo(actor, { ...consultation, raisedBy: consultation.askedBy });
      return showWhy(c, deps, { rule: seenByRelation('consultation', relation), record: ofConsultation(c.var) });
    });

const ofDraft = ({ draft: { id } }: OpenedDraft['Variables']): LookedRecord => ({
  name: 'draft',
  back: `/drafts/${id}`,
  at: `/looked/drafts/${id}`,
  part: '/drafts',
});

/** Of a draft, for everybody who may write in it: whoever else of theirs has opened it. */
export const lookedDraftRoutes = (deps: LookedDeps) =>
  new Hono<OpenedDraft>()
    .get('/looked/drafts/:id', (c) => showLooks(c, deps, { id: c.var.draft.id, record: ofDraft(c.var) }))
    .get('/looked/drafts/:id/why', (c) =>
      showWhy(c, deps, { rule: draftSeen(c.var.actor, c.var.draft), record: ofDraft(c.var) }),
    );
