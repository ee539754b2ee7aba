import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { type Actor, actorOf } from '../../shared/actor.ts';
import type { Consultation } from '../../shared/consultation/consultation.ts';
import { asTold } from '../../shared/contact/release.ts';
import { mayOpen } from '../../shared/draft/access.ts';
import { hasEnded } from '../../shared/draft/expiry.ts';
import { ConsultationId, ContactId, DraftId, IncidentId } from '../../shared/ids.ts';
import { isKeptFromIncident, standsToIncident } from '../../shared/incident/open-incident.ts';
import { may, relationTo } from '../../shared/permissions.ts';
import type { GlassRecord } from '../../shared/restriction/broken-glass.ts';
import { isKeptFrom, isOpenTo } from '../../shared/restriction/restriction.ts';
import { actedBy, aVisitor, doerOf } from '../store/acting.ts';
import type { About } from '../store/sessions.ts';
import { keptByWhatItBecame } from './consultations/kept-question.ts';
import type { Deps, OpenedConcern, OpenedConsultation, OpenedDraft, OpenedIncident } from './context.ts';
import { contactLook, countAct, countLook, incidentLook } from './count-look.ts';
import { notThere } from './gone.tsx';
import { refused } from './refused.tsx';
import { routeOf } from './route-of.ts';
import type { RoutePolicy } from './route-policy.ts';
import { showsAgain } from './shows-again.ts';
import { isLive, isProven, sessionCookie } from './sign-in/session-cookie.ts';
import { signedOut } from './sign-in/signed-out.ts';
import { guardRefused } from './signed-cookie.ts';

type Opened = {
  Variables: OpenedConcern['Variables'] &
    Partial<OpenedDraft['Variables'] & OpenedConsultation['Variables'] & OpenedIncident['Variables']>;
};

type GuardDeps = Pick<Deps, 'store' | 'now' | 'newId' | 'publicUrl' | 'log'>;

/** How often a session's last use is written down: often enough for its limits, seldom enough to cost nothing. */
const touchEveryMs = 60_000;

/** The contact that a question became or was about, where few may know of it and the actor is none of them. */
async function restrictedContactOf({ store }: GuardDeps, { contact }: Consultation, actor: Actor) {
  const found = contact && (await store.contacts.find(contact.id));
  return found?.ok && !isOpenTo(actor, found.value) ? found.value : undefined;
}

/** The section of a draft that an address names, as what was saved in it is kept: `analysis`, or `child/` and an id. */
function sectionOf(path: string): { section?: string } {
  const [, of, person, task] =
    /^\/drafts\/[^/]+\/(?:tasks|(people)\/[a-z-]+\/([A-Za-z0-9_-]{1,64}))\/([a-z-]{1,60})$/.exec(path) ?? [];
  if (!task) return {};
  return { section: of && person ? `${task}/${person}` : task };
}

/** The id in the path, where the route has `:id`; undefined when it is not of an id's form. */
function aboutOf(c: Context, route: string, policy: Exclude<RoutePolicy, string>): About | 'malformed' {
  if (!policy.opens) return undefined;
  const at = route
    .slice(route.indexOf(' ') + 1)
    .split('/')
    .indexOf(':id');
  const id = c.req.path.split('/')[at];
  // Ids of all records are of one form.
  if (!ContactId.safeParse(id).success) return 'malformed';
  if (policy.opens === 'draft') return { draft: DraftId.parse(id), ...sectionOf(c.req.path) };
  if (policy.opens === 'consultation') return { consultation: ConsultationId.parse(id) };
  if (policy.opens === 'incident') return { incident: IncidentId.parse(id) };
  return { contact: ContactId.parse(id), concern: policy.opens === 'contact-and-concern' };
}

/** Keeps that a record was shown again, with a form that was not taken. */
async function keepShownAgain({ store, now, newId }: GuardDeps, about: About, actor: Actor, what: string) {
  const access = { at: now(), id: newId(), what };
  if (!about) return;
  if ('contact' in about) return store.access.record(about.contact, actor, access);
  if ('incident' in about) return store.access.recordOpening(about.incident, actor, access);
  return store.access.recordOpening('draft' in about ? about.draft : about.consultation, actor, access);
}

/**
 * Stands before every route: finds its policy, the session, the person and the record in one read, refuses what is
 * not allowed, and keeps that a record was opened before anyone sees it. What is not theirs and what is not there
 * answer alike.
 */
export const guard = (deps: GuardDeps, permissions: Readonly<Record<string, RoutePolicy>>) =>
  createMiddleware<Opened>(async (c, next) => {
    const route = routeOf(c);
    const policy = route ? permissions[route] : undefined;
    if (!route || !policy) return refused(c, { kind: 'not-found' });
    if (policy === 'public') {
      actedBy(aVisitor);
      return next();
    }
    const cookie = sessionCookie(c, deps.publicUrl);
    if (!cookie) return signedOut(c, deps, undefined);
    const about = policy === 'signed-in' ? undefined : aboutOf(c, route, policy);
    const { session, person, ...opened } = await deps.store.sessions.open(
      cookie.secret,
      cookie.personId,
      about === 'malformed' ? undefined : about,
    );
    const [now, { settings }] = [deps.now(), c.var];
    if (session && session.personId !== cookie.personId) deps.log.info(guardRefused, { why: 'another-session', route });
    if (!session || !person?.active || session.personId !== person.id) return signedOut(c, deps, undefined);
    if (!isLive(session, person.role, settings, now)) return signedOut(c, deps, session);
    const quiet = policy !== 'signed-in' && policy.quiet;
    if (!quiet && now.getTime() - new Date(session.seenAt).getTime() > touchEveryMs) {
      await deps.store.sessions.touch({ ...session, seenAt: now.toISOString() });
    }
    // Whoever asks for the head alone is answered, and kept on record, like whoever asks for all of it.
    const looks = c.req.method === 'GET' || c.req.method === 'HEAD';
    const actor = actorOf(person);
    actedBy(doerOf(actor));
    c.set('actor', actor);
    c.set('session', session);
    if (policy === 'signed-in') return next();
    if (!may(actor, policy.permission)) {
      deps.log.info('refused', { route, person: actor.id, permission: policy.permission });
      return refused(c, { kind: 'forbidden' });
    }
    if (about === 'malformed') return refused(c, { kind: 'not-found' });
    if (policy.proven && !isProven(session, settings, now)) return signedOut(c, deps, session, '/sign-in/again');
    const opensByGlass = looks && may({ ...actor, onlyLooks: true }, policy.permission);
    /** The use of break-glass by which a restricted record can be looked at for some hours, told on each page, with nothing to do. */
    const brokenFor = async (record: GlassRecord, kept: boolean) => {
      if (!may(actor, 'read-contacts') || !may(actor, 'break-glass') || kept) return;
      const glass = await deps.store.glass.openTo(record, actor, now);
      if (glass) c.set('site', { ...c.var.site, glassUntil: new Date(glass.until) });
      if (glass) c.set('actor', { ...actor, onlyLooks: true });
      return glass;
    };
    if (policy.opens === 'draft') {
      const { draft } = opened;
      if (!draft || !mayOpen(actor, draft) || hasEnded(draft, now)) return refused(c, { kind: 'not-found' });
      if (looks && !quiet && draft.owner !== actor.id) {
        await deps.store.access.recordOpening(draft.id, actor, { at: now, id: deps.newId(), what: route });
      }
      c.set('draft', draft);
      if (opened.lease) c.set('lease', opened.lease);
    } else if (policy.opens === 'consultation') {
      const { consultation } = opened;
      const relation = consultation
        ? relationTo(actor, { ...consultation, raisedBy: consultation.askedBy })
        : ('none' as const);
      const kept =
        consultation && relation === 'organisation' && (await keptByWhatItBecame(deps.store, consultation, actor));
      if (!consultation || kept || relation === 'none' || !policy.from?.includes(relation)) {
        return refused(c, { kind: 'not-found' });
      }
      // To the front door, a question is as open as the contact that it became; whoever asked it has what they wrote.
      const became = relation === 'front-door' && (await restrictedContactOf(deps, consultation, actor));
      const glass = became && (await brokenFor({ kind: 'contact', id: became.id }, isKeptFrom(actor, became)));
      if (became && !(glass && opensByGlass)) return refused(c, { kind: glass ? 'forbidden' : 'not-found' });
      if (looks) {
        const access = { at: now, id: deps.newId(), what: route, ...(glass && { glass: glass.id }) };
        await deps.store.access.recordOpening(consultation.id, actor, access);
      }
      c.set('consultation', consultation);
    } else if (policy.opens === 'incident') {
      const { incident } = opened;
      const own = incident && settings.domesticAbuse ? standsToIncident(actor, incident, settings) : undefined;
      const closed = own?.as === 'none' && incident;
      const glass = closed && (await brokenFor({ kind: 'incident', id: closed.id }, isKeptFromIncident(actor, closed)));
      const stands = glass ? { as: 'front-door' as const } : own;
      if (!incident || !stands || stands.as === 'none' || !policy.from?.includes(stands.as)) {
        return refused(c, { kind: 'not-found' });
      }
      if (glass && !opensByGlass) return refused(c, { kind: 'forbidden' });
      if (looks && !quiet) {
        const refusal =
          stands.as === 'front-door' && (await countLook(deps, { actor, settings }, incidentLook(incident)));
        if (refusal) return refused(c, refusal);
        const access = { at: now, id: deps.newId(), what: route, ...(glass && { glass: glass.id }) };
        await deps.store.access.recordOpening(incident.id, actor, access);
      }
      c.set('incident', incident);
      c.set('stands', stands);
    } else if (policy.opens) {
      const { contact, concern } = opened;
      const own = contact ? relationTo(actor, contact) : 'none';
      const glass =
        own === 'none' && contact && (await brokenFor({ kind: 'contact', id: contact.id }, isKeptFrom(actor, contact)));
      const relation = glass ? 'front-door' : own;
      if (!contact || relation === 'none' || !policy.from?.includes(relation)) return notThere(c, deps, about, contact);
      if (glass && !opensByGlass) return refused(c, { kind: 'forbidden' });
      if (looks && !quiet) {
        const refusal =
          relation === 'front-door' && (await countLook(deps, { actor, settings }, contactLook(contact, actor)));
        if (refusal) return refused(c, refusal);
        const access = { at: now, id: deps.newId(), what: route, ...(glass && { glass: glass.id }) };
        await deps.store.access.record(contact.id, actor, access);
      }
      // What they raised stands, until its letter has left, where it stood before. What they send is judged as it is.
      const told = looks && relation !== 'front-door';
      c.set('contact', told ? asTold(contact, now) : contact);
      if (concern) c.set('concern', concern);
    }
    await next();
    const { contact, incident } = c.var;
    const acted = contact ? `contacts/${contact.id}` : incident && `incidents/${incident.id}`;
    if (!looks && acted) await countAct(deps, { actor }, { record: acted, taken: c.res.status < 400 });
    if (!looks && showsAgain(c.res) && c.var.draft?.owner !== actor.id) await keepShownAgain(deps, about, actor, route);
  });
