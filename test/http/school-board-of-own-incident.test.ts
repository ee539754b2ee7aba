import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { expect, it } from 'vitest';
import { incidentKeys } from '../../functions/store/incident-keys.ts';
import { readItem } from '../../functions/store/read.ts';
import { onBoard } from '../support/on-school-board.ts';
import { startService } from '../support/service.ts';
import { incidentOf, openReport } from '../support/triage-incidents.ts';

async function told() {
  const service = await startService({ now: '2026-11-22T20:00:00.000Z' });
  const [first, second] = openReport.adults as object[];
  const named = { ...second, name: service.person('officer').name };
  const id = await incidentOf(service, { ...openReport, adults: [first, named] });
  await onBoard(service, id);
  return { service, id, ring: `/school-notices/ring/${id}/900001` };
}

it('shows nobody the incident of which they are an adult by name: neither its school, nor whom to ring, nor a call to record', async () => {
  const { service, id, ring } = await told();
  const found = await service.store.incidents.find(id);
  if (!found.ok) throw new Error('no incident');
  const { reference } = found.value;
  const seen = async (role: 'officer' | 'manager') => {
    const worker = await service.signInAs(role);
    const board = await (await worker.get('/school-notices?day=2026-11-23')).text();
    return [board.includes(reference), (await worker.get(ring)).status];
  };
  expect(await seen('manager')).toEqual([true, 200]);
  expect(await seen('officer')).toEqual([false, 404]);

  const officer = await service.signInAs('officer');
  const before = await service.store.schoolNotices.notice(id, '900001');
  const call = { seen: String(before?.version), outcome: 'no-answer', number: '01234 567890' };
  expect((await officer.post(`${ring}/call`, call)).status).toBe(404);
  expect((await officer.post(`${ring}/again`, { seen: call.seen })).status).toBe(404);
  expect(await service.store.schoolNotices.notice(id, '900001')).toEqual(before);
});

it('asks the incident itself where its row, from before rows said by which names adults go, does not say', async () => {
  const { service, id, ring } = await told();
  const { client, name: TableName } = service.table;
  const item = await readItem(service.table, incidentKeys.row(id));
  const { adultNames, ...row } = JSON.parse(String(item?.row));
  expect(adultNames.length).toBeGreaterThan(0);
  await client.send(new PutCommand({ TableName, Item: { ...item, row: JSON.stringify(row) } }));
  const officer = await service.signInAs('officer');
  expect(await (await officer.get('/school-notices?day=2026-11-23')).text()).not.toContain(row.reference);
  expect((await officer.get(ring)).status).toBe(404);
  expect((await (await service.signInAs('manager')).get(ring)).status).toBe(200);
});
