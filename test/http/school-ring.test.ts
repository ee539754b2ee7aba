import { beforeAll, expect, it } from 'vitest';
import type { IncidentId } from '../../shared/ids.ts';
import { stateOf } from '../../shared/school-notice/notice-state.ts';
import { mainText } from '../support/drafts.ts';
import { minuteHand } from '../support/minute-hand.ts';
import { putDirectory } from '../support/school-directory.ts';
import { contactsOf, officers, schoolAt } from '../support/school-world.ts';
import { type Service, startService } from '../support/service.ts';
import { incidentOf, openReport } from '../support/triage-incidents.ts';
import { report } from '../support/triage-world.ts';

let service: Service;
let hand: ReturnType<typeof minuteHand>;
let id: IncidentId;
const school = schoolAt(1, { name: 'Oakfield Primary' });
const textOf = async (response: Response) => mainText(await response.text());

beforeAll(async () => {
  service = await startService({ now: '2026-11-22T20:00:00.000Z' });
  await putDirectory(service.store, { schools: [school], added: Object.values(officers), contacts: [contactsOf(1)] });
  hand = minuteHand(service);
  const [victim, other] = report(openReport).adults;
  id = await incidentOf(service, {
    ...openReport,
    adults: [victim, { ...other, work: [{ kind: 'council' }] }],
    children: [report().children[0], { id: 'c9', forename: 'Ines', birth: { kind: 'exact', date: '2016-01-01' } }],
  });
  await hand.minute();
  service.clock.set('2026-11-23T08:35:00.000Z');
  await hand.minute();
});

it('an officer rings the school of a restricted incident without reading what is kept, and a manager reads all of it', async () => {
  const [officer, manager] = [await service.signInAs('officer'), await service.signInAs('manager')];
  const full = `/school-notices/incidents/${id}/told/${school.key}`;
  const ring = `/school-notices/ring/${id}/${school.key}`;
  expect((await officer.get(full)).status).toBe(404);
  const board = await (await officer.get('/school-notices')).text();
  expect(board).toContain(`href="${ring}`);
  expect(board).not.toContain(full);
  expect(board).not.toContain(`/incidents/${id}/lanes`);
  expect(board).toContain('Restricted: a manager settles it');
  expect(await (await manager.get('/school-notices')).text()).toContain(full);

  const page = await textOf(await officer.get(ring));
  expect(page).toContain('Our mail may not have arrived');
  expect(page).not.toMatch(/Robin|Alderwick|22\/4711|Severn/);
  const notice = async () => (await service.store.schoolNotices.notice(id, school.key))!;
  const seen = String((await notice()).version);
  const told = await officer.post(`${ring}/call`, { seen, number: '1', outcome: 'told', spokeTo: 'Head' });
  expect([told.status, await textOf(told)]).toEqual([400, expect.stringContaining('Select what came of the call')]);
  expect((await officer.post(`${ring}/call`, { seen: '0', number: '1', outcome: 'no-answer' })).status).toBe(409);
  const asked = await officer.post(`${ring}/call`, { seen, number: '1', outcome: 'asked-to-open' });
  expect(asked.headers.get('location')).toBe('/school-notices?done=called');
  expect([stateOf(await notice()), (await notice()).calls.length]).toEqual(['sent', 1]);
  const again = await officer.post(`${ring}/again`, { seen: String((await notice()).version) });
  expect(again.headers.get('location')).toBe(`${ring}?done=again`);
  const lead = await service.signInAs('lead');
  expect((await lead.get(ring)).status).toBe(403);
  expect((await officer.get(ring.replace(id, crypto.randomUUID()))).status).toBe(404);
});
