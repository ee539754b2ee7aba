import { expect, it } from 'vitest';
import { decidedIncident, wholeOf } from '../support/decided-incident.ts';
import { mainText } from '../support/drafts.ts';
import { must } from '../support/front-door.ts';
import { startService } from '../support/service.ts';
import { openReport } from '../support/triage-incidents.ts';

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
