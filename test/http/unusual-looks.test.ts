import { beforeAll, expect, it } from 'vitest';
import { unusualLookStore } from '../../functions/store/unusual-looks.ts';
import { actorOf } from '../../shared/actor.ts';
import type { Client } from '../support/client.ts';
import { mainText } from '../support/drafts.ts';
import { pageOf } from '../support/page.ts';
import { raise } from '../support/raise.ts';
import { type Service, startService } from '../support/service.ts';
import { concernAbout, recordIn, tellOf } from '../support/told-child.ts';

let service: Service;
let officer: Client;
let manager: Client;

beforeAll(async () => {
  service = await startService();
  officer = await service.signInAs('officer');
  manager = await service.signInAs('manager');
});

/** Has the officer open as many other records in this hour as are still missing. */
async function openedSoFar(count: number): Promise<void> {
  const actor = actorOf(service.person('officer'));
  const now = service.clock.now();
  for (let n = 1; n <= count; n += 1) await service.store.looks.count(actor, `contacts/other-${n}`, now);
}

const unusual = async () => mainText(await (await manager.get('/looked/unusual')).text());

it('sixty records in an hour are work, the next is a task for a manager, and 120 are the last', async () => {
  const { contact, record } = await tellOf(service, { forename: 'Edda', surname: 'Whitlock' });
  await openedSoFar(59);
  expect((await officer.get(`/people/${record}`)).status).toBe(200);
  expect(await unusual()).toContain('Nothing waits');
  expect((await officer.get(`/contacts/${contact.id}`)).status).toBe(200);
  // The same record again is no other.
  expect((await officer.get(`/contacts/${contact.id}`)).status).toBe(200);
  expect(await unusual()).toContain('Opened more than 60 records in an hour');

  await openedSoFar(118);
  const other = await tellOf(service, { forename: 'Cosmo', surname: 'Abernethy' });
  const stopped = await officer.get(`/people/${other.record}`);
  const said = mainText(await stopped.text());
  expect([stopped.status, said.includes('Cosmo')]).toEqual([429, false]);
  expect(said).toContain('ring your manager');
  expect((await service.store.access.of(other.record)).items).toEqual([]);
  expect(await unusual()).toContain('Stopped after 120 records in an hour');
  // What nobody has rated is never kept from anybody, and the next hour begins anew.
  expect((await officer.get(`/contacts/${other.contact.id}`)).status).toBe(200);
  service.clock.forwardMinutes(60);
  officer = await service.signInAs('officer');
  manager = await service.signInAs('manager');
  expect((await officer.get(`/people/${other.record}`)).status).toBe(200);
});

it('a family name of their own is a task once, which another ends with words', async () => {
  const contact = await raise(service, concernAbout({ forename: 'Robin', surname: 'Hollis-Reed' }));
  await officer.get(`/contacts/${contact.id}`);
  await officer.get(`/contacts/${contact.id}`);
  const page = await (await manager.get('/looked/unusual')).text();
  expect(page.match(/their own family name/g)).toHaveLength(1);
  const [, look = ''] = /name="look" value="(own-name[^"]+)"/.exec(page) ?? [];
  expect((await manager.post('/looked/unusual', { look, note: ' ' })).status).toBe(400);
  expect((await manager.post('/looked/unusual', { look: 'nothing', note: 'x' })).status).toBe(404);
  expect((await officer.post('/looked/unusual', { look, note: 'Fine' })).status).toBe(403);
  service.clock.forwardMinutes(60);
  await manager.post('/looked/unusual', { look, note: 'She asked her.' });
  service.vouchFor(service.person('manager').email);
  await manager.get('/sign-in/provider?next=/home');
  const again = await manager.follow(await manager.get('/sign-in/callback?state=state&code=code'));
  expect(again.path).toBe('/looked/unusual?held=yes');
  expect(await again.response.text()).toMatch(/signed out.*She asked her\./s);
  officer = await service.signInAs('officer');
  expect((await manager.post('/looked/unusual', { look, note: 'No relation.' })).status).toBe(303);
  expect((await manager.post('/looked/unusual', { look, note: 'Again' })).status).toBe(409);
  expect(await unusual()).toContain('No relation.');
});

it('those who raise concerns are not counted', async () => {
  const teacher = await service.signInAs('teacher');
  const contact = await raise(service);
  await teacher.get(`/referrals/${contact.id}`);
  const count = await service.store.looks.count(service.person('teacher'), 'contacts/1', service.clock.now());
  expect(count).toBe(1);
});

it('the record of whoever lives at a postcode of their own, or to whom a colleague is close, is a task', async () => {
  const said = { seen: '0', 'born-day': '', 'born-month': '', 'born-year': '', house: '2' };
  const near = { ...said, postcode: 'WX14 7QB', relatives: 'Tamsin Orrell, 4 4 2016' };
  expect((await officer.post('/restricted/family', near)).status).toBe(303);
  const home = {
    home: 'address',
    address: '77 Fuller Street',
    postcode: 'wx147qb',
    addressConfidential: 'no',
  } as const;
  const concern = concernAbout({ forename: 'Edda', surname: 'Whitlock', birth: 'exact', dateOfBirth: '2015-01-06' });
  const children = concern.children.map((child) => ({ ...child, 'child-home': home }));
  const next = await recordIn(service, await raise(service, { ...concern, children }));
  const { record } = await tellOf(service, {
    forename: 'Tamsin',
    surname: 'Orrell',
    birth: 'exact',
    dateOfBirth: '2016-04-04',
  });
  const worker = await service.signInAs('socialWorker');
  manager = await service.signInAs('manager');
  expect(await unusual()).not.toMatch(/own postcode|a colleague may be close/);
  for (const [client, id] of [
    [officer, next],
    [worker, next],
    [worker, record],
  ] as const) {
    expect((await client.get(`/people/${id}`)).status).toBe(200);
  }
  const found = (await unusualLookStore(service.table).list('wyre')).open.map(({ kind, by, record: at }) => [
    kind,
    by.id,
    at,
  ]);
  expect(found).toContainEqual(['own-postcode', service.person('officer').id, `people/${next}`]);
  expect(found).toContainEqual(['colleague', service.person('socialWorker').id, `people/${record}`]);
  expect(found.filter(([kind]) => kind === 'own-postcode' || kind === 'colleague')).toHaveLength(2);
});

it('many records opened in a week, with which nothing was done, stand in the list of managers', async () => {
  service.clock.forwardMinutes(8 * 24 * 60);
  const worker = await service.signInAs('otherSocialWorker');
  const actor = actorOf(service.person('otherSocialWorker'));
  const { contact } = await tellOf(service, { forename: 'Una', surname: 'Brook' });
  await worker.get(`/contacts/${contact.id}`);
  const opened = async (count: number) => {
    for (let n = 1; n <= count; n += 1) await service.store.looks.count(actor, `contacts/c-${n}`, service.clock.now());
  };
  await opened(40);
  manager = await service.signInAs('manager');
  const week = async () => (await pageOf(await manager.get('/looked/unusual'))).rows.join('\n');
  expect(await week()).toContain(`${actor.name} 41 41`);
  expect((await worker.post(`/contacts/${contact.id}/claim`, { seen: '1' })).status).toBe(303);
  expect(await week()).not.toContain(actor.name);
  service.clock.forwardMinutes(60);
  await opened(42);
  manager = await service.signInAs('manager');
  expect(await week()).toContain(`${actor.name} 43 42`);
});
