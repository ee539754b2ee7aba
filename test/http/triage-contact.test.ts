import { describe, expect, it } from 'vitest';
import type { Client } from '../support/client.ts';
import { decidedIncident, wholeOf } from '../support/decided-incident.ts';
import { mainText } from '../support/drafts.ts';
import { must } from '../support/front-door.ts';
import { type Service, startService } from '../support/service.ts';
import { openReport } from '../support/triage-incidents.ts';
import { report } from '../support/triage-world.ts';

it('an outcome opens a contact with one press and once, with its clock, for the front door and the police who told us', async () => {
  const service = await startService({ now: '2026-11-23T09:35:00.000Z' });
  const manager = await service.signInAs('manager');
  const officer = await service.signInAs('officer');
  const id = await decidedIncident(service, { report: openReport });
  const at = `/triage/incidents/${id}/outcome`;
  const seen = String((await wholeOf(service, id)).incident.version);
  const both = await Promise.all([officer.post(`${at}/contact`, { seen }), manager.post(`${at}/contact`, { seen })]);
  expect(both.map(({ status }) => status).toSorted()[0]).toBe(303);
  const { incident, events } = await wholeOf(service, id);
  expect(events.filter(({ type }) => type === 'contact-opened')).toHaveLength(1);
  const { contact } = incident;
  const board = mainText(await (await manager.get('/board')).text());
  expect(board).toContain(contact!.reference);
  const police = service.person('police').organisation.id;
  expect((await service.store.contacts.raisedFrom('wyre', police)).items).toHaveLength(1);
  const page = mainText(await (await manager.get(`/contacts/${contact!.id}`)).text());
  expect(page).toContain('Robin Alderwick');
  expect(page).toContain(incident.reference);
  const { clocks, submittedAt } = must(await service.store.contacts.find(contact!.id));
  expect([submittedAt, clocks.decision.dueAt > submittedAt]).toEqual(['2026-11-23T09:35:00.000Z', true]);
  const { notices } = await service.store.contacts.file(contact!.id);
  expect(notices.map(({ kind, to }) => [kind, to.organisation])).toEqual([['acknowledgement', 'Severn Vale Police']]);
  const outcome = mainText(await (await manager.get(at)).text());
  expect(outcome).toContain(contact!.reference);
  expect((await manager.get(`${at}/conference`)).status).toBe(200);
});

it('what is restricted is opened to the front door by a manager alone', async () => {
  const service = await startService({ now: '2026-11-23T09:35:00.000Z' });
  const id = await decidedIncident(service, { report: { policeReference: 'KEPT/1' } });
  const seen = String((await wholeOf(service, id)).incident.version);
  const at = `/triage/incidents/${id}/outcome/contact`;
  expect((await (await service.signInAs('officer')).post(at, { seen })).status).toBe(404);
  expect((await (await service.signInAs('manager')).post(at, { seen })).status).toBe(303);
});

describe('a contact from an incident is kept from whoever the incident is', () => {
  const [victim, abuser] = report().adults.map((adult) => ({ ...adult, work: [] }));
  const opened = async (service: Service, more: object) => {
    const id = await decidedIncident(service, { report: { policeReference: 'KEPT/2', ...more } });
    const seen = String((await wholeOf(service, id)).incident.version);
    const manager = await service.signInAs('manager');
    expect((await manager.post(`/triage/incidents/${id}/outcome/contact`, { seen })).status).toBe(303);
    return (await wholeOf(service, id)).incident.contact!;
  };
  const answers = async (browser: Client, pages: readonly string[]) =>
    Promise.all(pages.map(async (page) => (await browser.get(page)).status));

  it.each([
    ['by name', (name: string) => ({ name })],
    ['by another name', (name: string) => ({ otherNames: name })],
  ])('the colleague of the police who may be its adult %s', async (_, named) => {
    const service = await startService({ now: '2026-11-23T09:35:00.000Z' });
    const lead = service.person('policeLead');
    const contact = await opened(service, { adults: [victim, { ...abuser, ...named(lead.name) }] });
    const browser = await service.signInAs('policeLead');
    const at = `/referrals/${contact.id}`;
    expect(await answers(browser, [at, `${at}/copy.txt`])).toEqual([404, 404]);
    expect(await (await browser.get('/referrals/organisation')).text()).not.toContain(contact.reference);
    // Whoever told of it, and whom it is not about, has it still.
    expect(await answers(await service.signInAs('police'), [at])).toEqual([200]);
  });

  it('whoever told of it, where they go by the name of its adult', async () => {
    const service = await startService({ now: '2026-11-23T09:35:00.000Z' });
    const contact = await opened(service, { adults: [victim, { ...abuser, name: service.person('police').name }] });
    expect(await answers(await service.signInAs('police'), [`/referrals/${contact.id}`])).toEqual([404]);
  });

  it('the worker of the front door who may be its adult, though the incident is not restricted', async () => {
    const service = await startService({ now: '2026-11-23T09:35:00.000Z' });
    const named = { ...abuser, name: service.person('socialWorker').name };
    const contact = await opened(service, { adults: [victim, named] });
    const worker = await service.signInAs('socialWorker');
    expect(await answers(worker, [`/contacts/${contact.id}`])).toEqual([404]);
    expect(await (await worker.get('/board')).text()).not.toContain('Robin Alderwick');
    const manager = await service.signInAs('manager');
    expect(await answers(manager, [`/contacts/${contact.id}`])).toEqual([200]);
    const { notices } = await service.store.contacts.file(contact.id);
    expect(notices.map(({ kind }) => kind)).toContain('restricted-record');
  });

  it('and the worker whose family its children are', async () => {
    const service = await startService({ now: '2026-11-23T09:35:00.000Z' });
    const worker = await service.signInAs('otherSocialWorker');
    const family = { house: '3', postcode: 'WY2 5AB', relatives: 'Robin Alderwick, 5 3 2017' };
    const born = { 'born-day': '31', 'born-month': '3', 'born-year': '1980' };
    expect((await worker.post('/restricted/family', { seen: '0', ...born, ...family })).status).toBe(303);
    const contact = await opened(service, openReport);
    expect(await answers(worker, [`/contacts/${contact.id}`])).toEqual([404]);
  });
});
