import { beforeAll, describe, expect, it } from 'vitest';
import { functionAt } from '../../functions/function-at.ts';
import { routePermissions } from '../../functions/http/route-permissions.ts';
import { narrativesAtHome } from '../../infra/local/seeds/narratives-at-home.ts';
import { randomFrom } from '../../infra/local/seeds/random.ts';
import { contactFrom, type Reached } from '../../infra/local/seeds/seed-contact.ts';
import { actorOf } from '../../shared/actor.ts';
import { askFirst } from '../../shared/consultation/ask-first.ts';
import type { Contact } from '../../shared/contact/contact.ts';
import { mayOpen } from '../../shared/draft/access.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { startDraft } from '../../shared/draft/start.ts';
import { emptyConcern } from '../../shared/form/concern.ts';
import { ConsultationId, type IncidentId } from '../../shared/ids.ts';
import { standsToIncident } from '../../shared/incident/open-incident.ts';
import { may, relationTo } from '../../shared/permissions.ts';
import type { Client } from '../support/client.ts';
import { momentOf, must } from '../support/front-door.ts';
import { onBoard } from '../support/on-school-board.ts';
import { raise } from '../support/raise.ts';
import { type CastName, type Service, shippedSettings, startService } from '../support/service.ts';
import { incidentOf } from '../support/triage-incidents.ts';

const roles = [
  'teacher',
  'lead',
  'otherSchool',
  'gp',
  'officer',
  'socialWorker',
  'manager',
  'edt',
  'auditor',
  'admin',
] as const;
const nobody = '00000000-0000-4000-8000-ffffffffffff';

let service: Service;
const browsers = new Map<CastName, Client>();
const contacts = new Map<CastName, Contact>();
const consultations = new Map<CastName, string>();
const drafts = new Map<CastName, Draft>();
let incident: IncidentId;

/** A contact of the caster's, at a stage, saved with its whole history. */
async function contactRaisedBy(name: CastName, until: Reached): Promise<Contact> {
  const { store, deps, person, clock } = service;
  // No seed of a world of looks: what is made of one has the same tokens, which an engine remembers for ten minutes.
  const random = randomFrom(50_000 + name.length * 100 + until.length);
  const narrative = narrativesAtHome[0]!;
  const organisation = await store.organisations.get(person(name).organisation.id);
  const cast = {
    referrer: person(name),
    organisation,
    worker: person('otherSocialWorker'),
    manager: person('otherManager'),
  };
  const submittedAt = new Date(clock.now().getTime() - 60 * 60_000);
  const { concern, changes } = contactFrom({ random, settings: shippedSettings, digest: deps.digest }, cast, {
    narrative,
    submittedAt,
    until,
    now: clock.now(),
  });
  for (const [at, change] of changes.entries()) {
    const saved = at === 0 ? await store.contacts.submit(change, concern) : await store.contacts.save(change);
    expect(saved.ok).toBe(true);
  }
  return changes.at(-1)!.contact;
}

beforeAll(async () => {
  service = await startService();
  for (const name of roles) browsers.set(name, await service.signInAs(name));
  contacts.set('teacher', await contactRaisedBy('teacher', 'sent'));
  contacts.set('gp', await contactRaisedBy('gp', 'sent'));
  for (const name of ['teacher', 'gp'] as const) {
    const draft = startDraft(emptyConcern(), { ...momentOf(actorOf(service.person(name))), newId: service.deps.newId });
    if (!draft.ok) throw new Error('no draft');
    await service.store.drafts.save(draft.value, service.deps.newId());
    drafts.set(name, draft.value);
    const words = { worry: 'A worry', done: 'Nothing yet', wanted: 'Whether to refer', ageBand: 'not-known' } as const;
    const moment = { ...momentOf(actorOf(service.person(name))), newId: service.deps.newId };
    const asked = must(
      askFirst({ childNamed: 'no', allegation: 'no', ...words }, ConsultationId.parse(moment.newId()), moment),
    );
    must(await service.store.consultations.save(asked));
    consultations.set(name, asked.consultation.id);
  }
  incident = await incidentOf(service);
  await onBoard(service, incident);
});

const routes = Object.entries(routePermissions).map(([route, policy]) => {
  const [method = '', path = ''] = route.split(' ');
  return { route, method, path, policy };
});
const guarded = routes.filter(({ policy }) => policy !== 'public');

const filled = (path: string, id: string, contact: Contact | undefined): string =>
  path
    .replace(':id', id)
    .replace(':letter', contact && 'letterId' in contact ? contact.letterId : nobody)
    .replace(':question', nobody)
    .replace(':notice', nobody)
    .replace(':disagreement', contact?.disagreement?.id ?? nobody)
    .replace(':template', 'letter-advice')
    .replace(':version', '1')
    .replace(':runbook', 'minute-hand')
    .replace(':code', 'PH1')
    .replace(':sheet', '2026-11-20-evening')
    .replace(':answer', 'what-happened~~whatHappened')
    .replace(':attachment', nobody)
    .replace(':task', 'what-happened')
    .replace(':scope', 'child')
    .replace(':entity', nobody)
    .replace(':person', nobody)
    .replace(':incident', nobody)
    .replace(':setting', '900001')
    .replace(':child', 'c1')
    .replace(':lane', 'not-known')
    .replace(':reply', nobody)

    .replace(':record', nobody)
    .replace(':marker', nobody)
    .replace(':pair', nobody)
    .replace(':check', nobody)
    .replace(':glass', nobody)
    .replace(':use', nobody)
    .replace(':file', nobody);

const ask = (browser: Client, method: string, path: string) =>
  method === 'GET' ? browser.get(path) : browser.post(path, {});

/** What an answer shows to whoever compares two of them. */
async function shown(response: Response) {
  const headers = Object.fromEntries([...response.headers].filter(([name]) => name !== 'date'));
  return { status: response.status, headers, body: await response.text() };
}

describe('every route, as everyone, against what is theirs, another’s and nobody’s', () => {
  it('is in the published table, and the table has nothing else', () => {
    const served = Object.values(service.apps())
      .flatMap(({ routes }) => routes)
      .filter(({ method, path }) => method !== 'ALL' && !path.endsWith('*'))
      .map(({ method, path }) => `${method} ${path}`);
    const elsewhere = ['GET /assets/:file', 'GET /healthz'];
    expect(new Set(served)).toEqual(
      new Set(Object.keys(routePermissions).filter((route) => !elsewhere.includes(route))),
    );
  });

  it('is answered by the function that the gateway asks, and by no other', () => {
    for (const [name, { routes: served }] of Object.entries(service.apps())) {
      const paths = served.flatMap(({ method, path }) => (method !== 'ALL' && !path.endsWith('*') ? [path] : []));
      expect(paths.length, name).toBeGreaterThan(0);
      for (const path of paths) expect([path, functionAt(filled(path, nobody, undefined))]).toEqual([path, name]);
    }
  });

  it.each(guarded)('$route is closed to whoever is not signed in', async ({ method, path }) => {
    const response = await ask(
      service.visitor(),
      method,
      filled(path, contacts.get('teacher')!.id, contacts.get('teacher')),
    );
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toMatch(/^\/sign-in\?next=/);
  });

  it.each(guarded)('$route answers each role as the table says', async ({ method, path, policy }) => {
    if (policy === 'public' || policy === 'signed-in') return;
    for (const name of roles) {
      const browser = browsers.get(name)!;
      const actor = actorOf(service.person(name));
      const opens = policy.opens;
      if (!may(actor, policy.permission)) {
        for (const id of [nobody, contacts.get('teacher')!.id, drafts.get('teacher')!.id]) {
          const refusal = await ask(browser, method, filled(path, id, undefined));
          expect([name, refusal.status]).toEqual([name, 403]);
        }
        continue;
      }
      if (!opens) {
        const answer = await ask(browser, method, path);
        // A draft that is not there any more is a conflict.
        expect([name, answer.status < 400 || [400, 404, 409].includes(answer.status)]).toEqual([name, true]);
        continue;
      }
      const missing = await shown(await ask(browser, method, filled(path, nobody, undefined)));
      expect([name, missing.status]).toEqual([name, 404]);
      if (opens === 'incident') {
        const found = must(await service.store.incidents.find(incident));
        const stands = standsToIncident(actor, found, shippedSettings).as;
        const answer = await shown(await ask(browser, method, filled(path, incident, undefined)));
        if ((policy.from as readonly string[] | undefined)?.includes(stands)) {
          expect([name, answer.status]).not.toEqual([name, 404]);
        } else expect([name, answer]).toEqual([name, missing]);
        continue;
      }
      for (const owner of ['teacher', 'gp'] as const) {
        const contact = contacts.get(owner)!;
        const allowed =
          opens === 'draft'
            ? mayOpen(actor, drafts.get(owner)!)
            : (policy.from as readonly string[] | undefined)?.includes(relationTo(actor, contact));
        const id =
          opens === 'draft' ? drafts.get(owner)!.id : opens === 'consultation' ? consultations.get(owner)! : contact.id;
        const answer = await shown(await ask(browser, method, filled(path, id, contact)));
        if (allowed) expect([name, owner, answer.status]).not.toEqual([name, owner, 403]);
        else expect([name, owner, answer]).toEqual([name, owner, missing]);
      }
    }
  });

  it('keeps who opened a contact, and opens nothing when it cannot keep it', async () => {
    const contact = contacts.get('teacher')!;
    const before = (await service.store.access.of(contact.id)).items.length;
    await browsers.get('auditor')!.get(`/contacts/${contact.id}`);
    const { items } = await service.store.access.of(contact.id);
    expect(items.length).toBeGreaterThan(Math.min(before, 49));
    expect(items.some(({ by }) => by.id === service.person('auditor').id)).toBe(true);
    // Whoever asks for the head alone learns that it is there, and is on record like whoever asks for all of it.
    const head = await browsers.get('admin')!.send(`/contacts/${contact.id}`, { method: 'HEAD' });
    expect(head.status).toBe(403);
    const night = await browsers.get('edt')!.send(`/contacts/${contact.id}`, { method: 'HEAD' });
    expect([night.status, await night.text()]).toEqual([200, '']);
    const kept = (await service.store.access.of(contact.id)).items;
    expect(kept[0]).toMatchObject({ by: { id: service.person('edt').id }, what: 'GET /contacts/:id' });
    expect(kept.some(({ by }) => by.id === service.person('admin').id)).toBe(false);
  });

  it('shows nothing any more to someone whose account has ended, with the session they still have', async () => {
    const browser = await service.signInAs('deputy');
    expect((await browser.get('/home')).status).toBe(200);
    const person = service.person('deputy');
    await service.store.people.save({ ...person, active: false, version: 2 }, service.deps.newId());
    expect((await browser.get('/home')).status).toBe(303);
  });

  it('shows nothing of an organisation any more to someone who has gone to another, whatever they raised there', async () => {
    const { store, deps } = service;
    const browser = await service.signInAs('teacher');
    const contact = await raise(service);
    const before = await (await browser.get('/referrals')).text();
    expect(before).toContain(contact.reference);
    const { organisation } = service.person('otherSchool');
    await store.people.save({ ...service.person('teacher'), organisation, version: 2 }, deps.newId());
    const there = await service.signInAs('teacher');
    for (const path of ['', '/thread', '/copy', '/copy.json', '/add']) {
      expect([path, (await there.get(`/referrals/${contact.id}${path}`)).status]).toEqual([path, 404]);
    }
    expect(await (await there.get('/referrals')).text()).not.toContain(contact.reference);
  });
});
