import { describe, expect, it } from 'vitest';
import { actorOf } from '../../shared/actor.ts';
import { namesOf, saysWorksAt } from '../../shared/contact/near-adult.ts';
import { changeFacts } from '../../shared/incident/change-facts.ts';
import type { Client } from '../support/client.ts';
import { decidedIncident, doTo, everything, wholeOf } from '../support/decided-incident.ts';
import { mainText } from '../support/drafts.ts';
import { must } from '../support/front-door.ts';
import { sendOwed } from '../support/mails-owed.ts';
import { type Service, shippedSettings, startService } from '../support/service.ts';
import { openReport } from '../support/triage-incidents.ts';
import { report, secrets } from '../support/triage-world.ts';

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

  it.each([
    ['by name', (name: string) => ({ name })],
    ['by another name', (name: string) => ({ otherNames: name })],
  ])('whoever told of it and may be its adult %s: all that is answered goes to the force', async (_, named) => {
    const service = await startService({ now: '2026-11-23T09:35:00.000Z' });
    const officer = service.person('police');
    const { id, reference } = await opened(service, { adults: [victim, { ...abuser, ...named(officer.name) }] });
    const { raisedBy } = must(await service.store.contacts.find(id));
    expect([raisedBy.personId, raisedBy.name, raisedBy.email]).toEqual([
      undefined,
      'Severn Vale Police',
      'harm-assessment@severnvale-police.example',
    ]);
    const sent = await sendOwed(service);
    expect(sent.filter(({ subject, text }) => `${subject} ${text}`.includes(reference)).map(({ to }) => to)).toEqual([
      raisedBy.email,
    ]);
    const [, told] = (await service.store.contacts.concern(id)).adults;
    expect(namesOf(told!)).toContain(officer.name);
  });

  it('every colleague of whoever told of it, where it is restricted because an adult of it is an officer', async () => {
    const service = await startService({ now: '2026-11-23T09:35:00.000Z' });
    const contact = await opened(service, { adults: report().adults });
    const lead = await service.signInAs('policeLead');
    const at = `/referrals/${contact.id}`;
    expect(await answers(lead, [at, `${at}/copy.txt`])).toEqual([404, 404]);
    expect(await (await lead.get('/referrals/organisation')).text()).not.toContain(contact.reference);
    expect(await answers(await service.signInAs('police'), [at])).toEqual([200]);
    const [, officer] = (await service.store.contacts.concern(contact.id)).adults;
    expect(saysWorksAt(officer!, 'Severn Vale Police')).toBe(true);
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

it('what of an outcome has become sealed stands neither on its page nor in the contact that is opened from it', async () => {
  const service = await startService({ now: '2026-11-23T09:35:00.000Z' });
  const open = openReport.adults as { safeContact?: object }[];
  const adults = open.map(({ safeContact: _, ...adult }) => adult);
  const summary = `They have gone to ${secrets.refuge} and the school goes on.`;
  const said = everything.map((one) => (one.what === 'common' ? { ...one, summary } : one));
  const id = await decidedIncident(service, { report: { ...openReport, adults }, said });
  const officer = await service.signInAs('officer');
  const says = async (browser: Client, page: string) => {
    const answer = await browser.get(page);
    return [answer.status, (await answer.text()).includes(secrets.refuge)];
  };
  const at = `/triage/incidents/${id}/outcome`;
  expect(await says(officer, at)).toEqual([200, true]);
  const telling = {
    actor: actorOf(service.person('police')),
    now: service.clock.now(),
    newId: () => crypto.randomUUID(),
    settings: shippedSettings,
    digest: service.deps.digest,
  };
  await doTo(service, id, (whole) =>
    changeFacts(whole, { seen: whole.incident.version, report: report(openReport) }, [], telling),
  );
  const seen = String((await wholeOf(service, id)).incident.version);
  expect((await officer.post(`${at}/contact`, { seen })).status).toBe(303);
  const contact = (await wholeOf(service, id)).incident.contact!;
  const police = await service.signInAs('policeLead');
  expect([await says(officer, at), await says(officer, `/contacts/${contact.id}`)]).toEqual(
    Array(2).fill([200, false]),
  );
  const copies = [`/referrals/${contact.id}`, `/referrals/${contact.id}/copy.txt`];
  expect(await Promise.all(copies.map((page) => says(police, page)))).toEqual(Array(2).fill([200, false]));
});
