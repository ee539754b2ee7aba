import { beforeAll, expect, it } from 'vitest';
import { ContactId } from '../../shared/ids.ts';
import { errorsOf, mainText } from '../support/drafts.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});

const week = {
  'from-day': '23',
  'from-month': '11',
  'from-year': '2026',
  'until-day': '27',
  'until-month': '11',
  'until-year': '2026',
};

it('a manager sets and ends the leave of a colleague who is ill: the colleague is told, and who did it is kept', async () => {
  const { store, clock } = service;
  const ill = service.person('socialWorker');
  const officer = service.person('officer');
  const manager = await service.signInAs('manager');
  const at = `/preferences/leave/of/${ill.id}`;
  expect(await (await manager.get('/preferences/leave')).text()).toContain(`href="${at}"`);
  const empty = await manager.post(at, { seen: String(ill.version) });
  expect([empty.status, errorsOf(await empty.text())]).toEqual([
    400,
    ['Enter the first day that they are away', 'Enter the last day that they are away', 'Select who covers for them'],
  ]);

  const fields = { seen: String(ill.version), ...week, cover: officer.id };
  expect((await manager.post(at, fields)).status).toBe(303);
  const after = (await store.people.find(ill.id))!;
  expect(after.leave).toMatchObject({ cover: { id: officer.id }, setBy: { name: 'Marcus Adeyemi' } });
  expect(mainText(await (await manager.get(at)).text())).toMatch(/Away from .*Set by Marcus Adeyemi at/);
  const worker = await service.signInAs('socialWorker');
  expect(mainText(await (await worker.get('/preferences/leave')).text())).toContain('Marcus Adeyemi set this for you.');
  const { items } = await store.notices.unsettled(ill.authority, clock.now());
  expect(items.filter(({ kind }) => kind === 'leave-changed').map(({ to }) => to.personId)).toEqual([ill.id]);

  expect((await manager.post(at, fields)).status).toBe(409);
  expect((await manager.post(`${at}/end`, { seen: String(after.version) })).status).toBe(303);
  expect((await store.people.find(ill.id))!.leave).toBeUndefined();
  const kept = (await store.access.of(ContactId.parse(ill.id))).items;
  expect(kept.map(({ by }) => by.name)).toEqual(['Marcus Adeyemi', 'Marcus Adeyemi']);
});

it('is for managers alone, and of a colleague at the front door alone', async () => {
  const ill = service.person('socialWorker');
  const officer = await service.signInAs('officer');
  expect((await officer.get(`/preferences/leave/of/${ill.id}`)).status).toBe(403);
  const manager = await service.signInAs('manager');
  for (const id of [service.person('teacher').id, service.person('manager').id, 'nobody']) {
    expect([id, (await manager.get(`/preferences/leave/of/${id}`)).status]).toEqual([id, 404]);
    expect([id, (await manager.post(`/preferences/leave/of/${id}`, { seen: '1', ...week })).status]).toEqual([id, 404]);
  }
});
