import { beforeAll, describe, expect, it } from 'vitest';
import { routePermissions } from '../../functions/http/route-permissions.ts';
import { actorOf } from '../../shared/actor.ts';
import { askFirst } from '../../shared/consultation/ask-first.ts';
import type { Contact } from '../../shared/contact/contact.ts';
import { startDraft } from '../../shared/draft/start.ts';
import { emptyConcern } from '../../shared/form/concern.ts';
import {
  ConsultationId,
  type DisclosureId,
  type DraftId,
  type IncidentId,
  OpenCheckId,
  type PersonRecordId,
} from '../../shared/ids.ts';
import { asked, brennock, feedInForce } from '../support/case-feed.ts';
import { decidedIncident } from '../support/decided-incident.ts';
import { openRequest } from '../support/disclosure.ts';
import { mainText } from '../support/drafts.ts';
import { momentOf, must } from '../support/front-door.ts';
import { onBoard } from '../support/on-school-board.ts';
import { pageOf } from '../support/page.ts';
import { type CastName, type Service, startService } from '../support/service.ts';
import { tellOf } from '../support/told-child.ts';

let service: Service;
let contact: Contact;
let person: PersonRecordId;
let other: PersonRecordId;
let draft: DraftId;
let consultation: ConsultationId;
let incident: IncidentId;
let check: OpenCheckId;
let disclosure: DisclosureId;

beforeAll(async () => {
  service = await startService({ now: '2026-11-23T09:35:00.000Z' });
  const { store, deps } = service;
  ({ contact, record: person } = await tellOf(service, { forename: 'Maisie', surname: 'Thornbury' }));
  ({ record: other } = await tellOf(service, { forename: 'Cosmo', surname: 'Abernethy' }));
  const moment = { ...momentOf(actorOf(service.person('teacher')), service.clock.now()), newId: deps.newId };
  const begun = must(startDraft(emptyConcern(), moment));
  must(await store.drafts.save(begun, deps.newId()));
  draft = begun.id;
  const words = { worry: 'A worry', done: 'Nothing yet', wanted: 'Whether to refer', ageBand: 'not-known' } as const;
  const question = must(
    askFirst({ childNamed: 'no', allegation: 'no', ...words }, ConsultationId.parse(deps.newId()), moment),
  );
  must(await store.consultations.save(question));
  consultation = question.consultation.id;
  disclosure = await openRequest(service, person);
  incident = await decidedIncident(service);
  await onBoard(service, incident);
  await feedInForce(service, [brennock]);
  const made = await (await service.signInAs('teacher')).post('/checks/new', asked(brennock));
  check = OpenCheckId.parse(made.headers.get('location')?.split('/').at(-1));
});

const get = async (as: CastName, path: string) => (await service.signInAs(as)).get(path);

describe('whoever opens a record', () => {
  /** What opens no record of a child, such as settings, schools, runbooks and the page before a break-glass; what a school reads has its own test. */
  const elsewhere =
    /^\/(wording|descriptors|operations|schools|handover|sign-in|assets|letters|preferences|checks\/feed|incidents\/batches|school-notices\/(read|ours|ring)|restricted\/(family|reviews|contacts\/:record|incidents|people))/;
  const known: Record<string, () => { id: ContactLike; as: CastName; path: string }> = {
    '/contacts/:id': () => ({ id: contact.id, as: 'manager', path: contact.id }),
    '/retention/contacts/:id': () => ({ id: contact.id, as: 'manager', path: contact.id }),
    '/retention/incidents/:id': () => ({ id: incident, as: 'manager', path: incident }),
    '/disclosures/people/:record': () => ({ id: person, as: 'manager', path: person }),
    '/disclosures/:request': () => ({ id: person, as: 'manager', path: disclosure }),
    '/retention/people/:record': () => ({ id: person, as: 'manager', path: person }),
    '/people/contacts/:id': () => ({ id: contact.id, as: 'manager', path: contact.id }),
    '/restricted/contacts/:id': () => ({ id: contact.id, as: 'manager', path: contact.id }),
    '/looked/contacts/:id': () => ({ id: contact.id, as: 'manager', path: contact.id }),
    '/referrals/:id': () => ({ id: contact.id, as: 'teacher', path: contact.id }),
    '/drafts/:id': () => ({ id: draft, as: 'lead', path: draft }),
    '/looked/drafts/:id': () => ({ id: draft, as: 'lead', path: draft }),
    '/consultations/:id': () => ({ id: consultation, as: 'manager', path: consultation }),
    '/looked/consultations/:id': () => ({ id: consultation, as: 'manager', path: consultation }),
    '/incidents/:id/safe-contact': () => ({ id: incident, as: 'manager', path: incident }),
    '/incidents/:id': () => ({ id: incident, as: 'police', path: incident }),
    '/triage/incidents/:id': () => ({ id: incident, as: 'manager', path: incident }),
    '/people/incidents/:id': () => ({ id: incident, as: 'manager', path: incident }),
    '/looked/incidents/:id': () => ({ id: incident, as: 'manager', path: incident }),
    '/school-notices/incidents/:id': () => ({ id: incident, as: 'manager', path: incident }),
    '/triage-outcomes/:id': () => ({ id: incident, as: 'healthVisitor', path: incident }),
    '/people/:record': () => ({ id: person, as: 'manager', path: person }),
    '/looked/people/:record': () => ({ id: person, as: 'manager', path: person }),
    '/checks/:check/told': () => ({ id: check, as: 'manager', path: check }),
    '/checks/:check': () => ({ id: check, as: 'teacher', path: check }),
    '/looked/checks/:check': () => ({ id: check, as: 'manager', path: check }),
  };
  type ContactLike = Parameters<Service['store']['access']['of']>[0];

  const routes = Object.entries(routePermissions).flatMap(([route, policy]) => {
    const [method, path = ''] = route.split(' ');
    const quiet = typeof policy === 'object' && policy.quiet;
    return method === 'GET' && /:(?!template|version|file)/.test(path) && !quiet && !elsewhere.test(path) ? [path] : [];
  });

  it.each(routes)('GET %s is on record before they see it', async (route) => {
    const kind = Object.keys(known).find((start) => route === start || route.startsWith(`${start}/`));
    if (!kind) throw new Error(`nobody has said which record ${route} opens`);
    const { id, as, path } = known[kind]!();
    service.clock.forwardMinutes(0.01);
    const at = service.clock.now().toISOString();
    const parameter = kind.split('/').find((part) => part.startsWith(':'))!;
    await get(
      as,
      route
        .replace(parameter, path)
        .replace(':setting', '900001')
        .replace(':child', 'c1')
        .replace(':lane', 'not-known')
        .replace(':other', other)
        .replace(':scope', 'child')
        .replace(/:[a-z]+/g, '00000000-0000-4000-8000-ffffffffffff'),
    );
    const { items } = await service.store.access.of(id);
    expect(items.filter((look) => look.at >= at && look.by.id === service.person(as).id).length).toBeGreaterThan(0);
  });

  it('is on record too when a form of it comes back that was not taken', async () => {
    const browser = await service.signInAs('otherSocialWorker');
    const forms = [
      [contact.id, `/contacts/${contact.id}/rating`],
      [person, `/people/${person}/compare/${other}/link`],
      [other, `/people/${person}/compare/${other}/link`],
    ] as const;
    for (const [id, path] of forms) {
      service.clock.forwardMinutes(0.01);
      const at = service.clock.now().toISOString();
      const seen = path.startsWith('/people') ? { seen: '1', otherSeen: '1', reason: '' } : {};
      expect([path, (await browser.post(path, seen)).status < 500]).toEqual([path, true]);
      const { items } = await service.store.access.of(id);
      expect([path, items.some((look) => look.at >= at && look.by.name === 'Ben Tarrant')]).toEqual([path, true]);
    }
  });
});

describe('who has looked', () => {
  const records = () =>
    [
      `/looked/contacts/${contact.id}`,
      `/looked/incidents/${incident}`,
      `/looked/consultations/${consultation}`,
      `/looked/people/${person}`,
      `/looked/checks/${check}`,
    ] as const;

  it('stands on one page for every kind of record, for managers and auditors, and for nobody else', async () => {
    for (const path of records()) {
      for (const as of ['manager', 'auditor'] as const) {
        const answer = await get(as, path);
        expect([path, as, answer.status]).toEqual([path, as, 200]);
        const { rows } = await pageOf(answer);
        expect(rows[0]).toMatch(as === 'manager' ? /Marcus Adeyemi.*Manager.*Who has looked$/ : /Frances Oduya/);
      }
      for (const as of ['socialWorker', 'officer', 'teacher', 'gp'] as const) {
        expect([path, as, (await get(as, path)).status]).toEqual([path, as, 403]);
      }
    }
  });

  it('of a draft is for those who may write in it', async () => {
    await get('lead', `/drafts/${draft}`);
    const { rows } = await pageOf(await get('teacher', `/looked/drafts/${draft}`));
    expect(rows.join()).toContain('Safeguarding lead');
    expect((await get('gp', `/looked/drafts/${draft}`)).status).toBe(404);
  });

  it('says what was opened in words, of every route that is on record', async () => {
    for (const path of records()) expect(await (await get('manager', path)).text()).not.toContain('A page of it');
  });

  it('of all that is about a person names each record, and who opened it', async () => {
    await get('socialWorker', `/contacts/${contact.id}`);
    const page = await pageOf(await get('manager', `/looked/people/${person}/all`));
    expect(page.text).toContain(`Contact ${contact.reference}`);
    expect(page.text).toContain(`Their record from ${contact.reference}`);
    expect(page.rows.join('\n')).toMatch(/Amira Haddad.*The contact/);
    expect((await get('socialWorker', `/looked/people/${person}/all`)).status).toBe(403);
  });

  it('is read page by page', async () => {
    const opening = (n: number) => ({
      at: new Date(Date.UTC(2026, 9, 1, 8, n)),
      id: service.deps.newId(),
      what: 'GET /people/:record',
    });
    for (let n = 0; n < 60; n += 1) {
      await service.store.access.recordOpening(other, actorOf(service.person('edt')), opening(n));
    }
    const first = await get('auditor', `/looked/people/${other}`);
    const html = await first.text();
    const [, next = ''] = /href="(\/looked\/people\/[^"]+cursor=[^"]+)"/.exec(html) ?? [];
    expect((await pageOf(await get('auditor', next))).rows.length).toBeGreaterThan(5);
  });
});

describe('why somebody can see a record', () => {
  it.each([
    ['teacher', () => `/looked/contacts/${contact.id}/why`, 'You raised it', 'contact/own'],
    ['lead', () => `/looked/contacts/${contact.id}/why`, 'you lead on safeguarding there', 'contact/organisation'],
    ['officer', () => `/looked/contacts/${contact.id}/why`, 'You work at the front door', 'contact/front-door'],
    ['police', () => `/looked/incidents/${incident}/why`, 'Your force told of it', 'incident/reporter'],
    ['healthVisitor', () => `/looked/incidents/${incident}/why`, 'Your agency sits in triage', 'incident/member'],
    ['edt', () => `/looked/incidents/${incident}/why`, 'You work at the front door', 'incident/front-door'],
    ['teacher', () => `/looked/consultations/${consultation}/why`, 'You asked it', 'consultation/own'],
    ['teacher', () => `/looked/drafts/${draft}/why`, 'in your hands', 'draft/owner'],
    ['lead', () => `/looked/drafts/${draft}/why`, 'you lead on safeguarding there', 'draft/lead'],
    ['teacher', () => `/looked/checks/${check}/why`, 'You made this check', 'check/own'],
    ['admin', () => `/looked/checks/${check}/why`, 'how checks are used', 'check/front-door'],
    ['socialWorker', () => `/looked/people/${person}/why`, 'You work at the front door', 'person/front-door'],
  ] as const)('%s is told in words, with the rule', async (as, path, why, rule) => {
    const answer = await get(as, path());
    const words = mainText(await answer.text());
    expect([answer.status, words]).toEqual([200, expect.stringContaining(why)]);
    expect(words).toContain(rule);
    expect(words).toContain(service.person(as).organisation.name);
  });

  it('is said to nobody who cannot, and not whether there is anything', async () => {
    const nothing = '00000000-0000-4000-8000-ffffffffffff';
    const shown = async (as: CastName, path: string) => {
      const answer = await get(as, path);
      return [answer.status, await answer.text()];
    };
    for (const [as, at, id] of [
      ['gp', 'contacts', contact.id],
      ['otherSchool', 'drafts', draft],
      ['gp', 'consultations', consultation],
      ['teacher', 'incidents', incident],
      ['otherSchool', 'checks', check],
      ['officer', 'checks', check],
    ] as const) {
      const theirs = await shown(as, `/looked/${at}/${id}/why`);
      expect([as, at, theirs[0]]).toEqual([as, at, 404]);
      expect(theirs).toEqual(await shown(as, `/looked/${at}/${nothing}/why`));
    }
  });
});
