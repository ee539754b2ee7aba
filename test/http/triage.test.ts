import { beforeAll, describe, expect, it } from 'vitest';
import type { IncidentId } from '../../shared/ids.ts';
import type { Client } from '../support/client.ts';
import { errorsOf, mainText } from '../support/drafts.ts';
import { must } from '../support/front-door.ts';
import { type Service, startService } from '../support/service.ts';
import { incidentOf, openReport } from '../support/triage-incidents.ts';
import { secrets } from '../support/triage-world.ts';

let service: Service;
let manager: Client;
let worker: Client;
let nurse: Client;
let adviser: Client;
let open: IncidentId;
let restricted: IncidentId;
let grave: IncidentId;

beforeAll(async () => {
  service = await startService({ now: '2026-11-23T07:30:00.000Z' });
  manager = await service.signInAs('manager');
  worker = await service.signInAs('socialWorker');
  nurse = await service.signInAs('healthVisitor');
  adviser = await service.signInAs('adviser');
  open = await incidentOf(service, { ...openReport, policeReference: 'OPEN/1' });
  restricted = await incidentOf(service, { policeReference: 'HELD/2' });
  grave = await incidentOf(service, { ...openReport, policeReference: 'GRAVE/3', grade: 'high' });
});

const at = (id: string) => `/triage/incidents/${id}`;
const words = async (client: Client, path: string) => mainText(await (await client.get(path)).text());
const triageOf = async (id: IncidentId) => must(await service.store.incidents.findWithTriage(id)).triage;
const markOf = async (client: Client, id: IncidentId, code: string) =>
  new RegExp(`name="mark-${code}" value="([0-9a-f]+)"`).exec(await (await client.get(at(id))).text())?.[1] ?? '';
const answer = async (client: Client, id: IncidentId, code: string, value: string, evidence = '') =>
  client.postForJson(`${at(id)}/answers`, {
    [`mark-${code}`]: await markOf(client, id, code),
    [`answer-${code}`]: value,
    [`evidence-${code}`]: evidence,
  });

describe('the agenda of a day', () => {
  it('has the incidents in order of risk, with their repeats by date and what is not recorded', async () => {
    const agenda = await words(manager, '/triage?day=2026-11-23');
    expect(agenda.indexOf('GRAVE/3')).toBeLessThan(agenda.indexOf('OPEN/1'));
    expect(agenda).toContain('Repeat for victim, child and household: 3 incidents, 21 November 2026');
    expect(agenda).toContain('HELD/2');
    expect(agenda).toContain('3 incidents to decide of 3. At 4 minutes each the meeting needs 12 minutes.');
  });

  it('hides a restricted incident from whoever may not open it, and every child from other agencies', async () => {
    expect(await words(worker, '/triage?day=2026-11-23')).not.toContain('HELD/2');
    const theirs = await words(nurse, '/triage?day=2026-11-23');
    expect(theirs).toContain('OPEN/1');
    for (const hidden of ['HELD/2', 'Robin', 'Alderwick', 'onference']) expect(theirs).not.toContain(hidden);
  });

  it('is not there for whoever has no seat', async () => {
    for (const name of ['teacher', 'lead'] as const) {
      const school = await service.signInAs(name);
      expect((await school.get('/triage')).status).toBe(404);
      expect((await school.get(at(open))).status).toBe(404);
    }
  });

  it('is led to from home by whoever has a seat, and by nobody else', async () => {
    const leads = async (client: Client) => (await (await client.get('/home')).text()).includes('href="/triage"');
    for (const client of [manager, worker, nurse, adviser]) expect(await leads(client)).toBe(true);
    for (const name of ['teacher', 'lead'] as const) expect(await leads(await service.signInAs(name))).toBe(false);
  });

  it('of a day without any, or of a day that is none, still answers', async () => {
    expect(await words(manager, '/triage?day=2026-12-25')).toContain('No incident is on the agenda of this day.');
    expect((await manager.get('/triage?day=2026-02-30&page=x')).status).toBe(200);
  });
});

describe('the screen of an incident', () => {
  it('tells what happened and nothing of what is sealed, to nobody', async () => {
    for (const client of [manager, worker, nurse, adviser]) {
      const html = await (await client.get(at(open))).text();
      expect(html).toContain('Robin Alderwick');
      for (const secret of Object.values(secrets)) expect(html).not.toContain(secret);
    }
  });

  it('answers what is restricted, and what is nowhere, alike', async () => {
    const shown = async (path: string) => (await worker.get(path)).text();
    expect(await shown(at(restricted))).toBe(await shown(at('00000000-0000-4000-8000-ffffffffffff')));
    expect((await manager.get(at(restricted))).status).toBe(200);
  });

  it('keeps who opened it', async () => {
    await nurse.get(at(open));
    const { items } = await service.store.access.of(open);
    expect(items.some(({ by }) => by.id === service.person('healthVisitor').id)).toBe(true);
  });

  it('saves each answer as it is given and tells the level with its sum', async () => {
    const saved = await answer(worker, open, 'PH2', 'yes', 'A bruise on the arm.');
    expect(saved.status).toBe(200);
    const { sum, levels, words: said } = await saved.json();
    expect(said).toMatch(/^Saved\. Level /);
    expect(sum).toContain('PH2');
    expect(levels).toEqual([3, 4]);
    expect((await triageOf(open)).answers.PH2).toMatchObject({ answer: 'yes', evidence: 'A bruise on the arm.' });
  });

  it('lets two answer different descriptors from pages as old, and the same one only once', async () => {
    const [one, other] = [await markOf(worker, open, 'EM1'), await markOf(worker, open, 'PR1')];
    const post = (client: Client, code: string, mark: string, value: string) =>
      client.postForJson(`${at(open)}/answers`, { [`mark-${code}`]: mark, [`answer-${code}`]: value });
    const both = await Promise.all([post(worker, 'EM1', one, 'no'), post(manager, 'PR1', other, 'yes')]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect((await post(manager, 'EM1', one, 'yes')).status).toBe(409);
    const page = await manager.post(`${at(open)}/answers`, { 'mark-EM1': one, 'answer-EM1': 'suspected' });
    expect(page.status).toBe(409);
    expect(mainText(await page.text())).toContain('answered ‘No’ meanwhile');
    expect((await triageOf(open)).answers.EM1?.answer).toBe('no');
  });

  it('is not answered by another agency, which reads the answers without what they rest on', async () => {
    expect((await nurse.post(`${at(open)}/answers`, {})).status).toBe(403);
    const html = await (await nurse.get(at(open))).text();
    expect(html).toContain('PH2');
    expect(html).not.toContain('A bruise on the arm.');
  });
});

describe('the level that people settle on', () => {
  const reason = 'The aunt has moved in and the children sleep at hers every night.';

  it('is raised by any member with a kind of reason and the reason, each missed beside its field', async () => {
    const { version } = await triageOf(open);
    const bare = await nurse.post(`${at(open)}/level`, { seen: String(version), level: '4' });
    expect(bare.status).toBe(400);
    expect(errorsOf(await bare.text()).length).toBeGreaterThan(0);
    const fields = { seen: String(version), level: '4', category: 'new-information', words: reason };
    expect((await nurse.post(`${at(open)}/level`, fields)).status).toBe(303);
    const { decided, sum } = await triageOf(open);
    expect(decided).toMatchObject({ level: 4, computed: sum.computed, override: { words: reason } });
  });

  it('is lowered by the chair alone, waits for a second social worker, and a second press is told what changed', async () => {
    const { version } = await triageOf(open);
    const fields = { seen: String(version), level: '2', category: 'strong-protection', words: reason };
    expect((await worker.post(`${at(open)}/level`, fields)).status).toBe(403);
    expect((await manager.post(`${at(open)}/level`, fields)).status).toBe(303);
    expect((await triageOf(open)).pending).toMatchObject({ level: 2 });
    const again = await manager.post(`${at(open)}/level`, fields);
    expect(again.status).toBe(409);
    const text = await again.text();
    expect(mainText(text)).toContain('Not saved yet');
    expect(text).toContain(reason);
    const seen = String((await triageOf(open)).version);
    expect((await worker.post(`${at(open)}/second`, { seen, agree: 'no', words: '' })).status).toBe(400);
    expect((await worker.post(`${at(open)}/second`, { seen, agree: 'yes' })).status).toBe(303);
    expect((await triageOf(open)).decided).toMatchObject({ level: 2, second: { by: { role: 'social-worker' } } });
  });

  it('goes to the conference by judgement of who takes part in it', async () => {
    const seen = String((await triageOf(open)).version);
    expect((await adviser.post(`${at(open)}/marac`, { seen, reason: 'Short' })).status).toBe(400);
    expect((await adviser.post(`${at(open)}/marac`, { seen, reason })).status).toBe(303);
    expect(await words(nurse, at(open))).toContain(reason);
  });
});

describe('what an agency adds before the meeting', () => {
  it('is about the children in its scope, gives nothing away, and stands on the agenda', async () => {
    const told = { seen: '0', 'children.c1': 'Seen by the school nurse in May.', adults: '' };
    const leak = await nurse.post(`${at(grave)}/pre-read`, { ...told, adults: `She is at ${secrets.refuge}.` });
    expect(leak.status).toBe(400);
    expect(mainText(await leak.text())).toContain('gives away how or where a victim can be found');
    expect((await nurse.post(`${at(grave)}/pre-read`, { ...told, 'children.c9': 'Who?' })).status).toBe(400);
    expect((await nurse.post(`${at(grave)}/pre-read`, told)).status).toBe(303);
    expect((await nurse.post(`${at(grave)}/pre-read`, told)).status).toBe(409);
    expect(await words(manager, '/triage?day=2026-11-23')).toContain('Health');
    expect(await words(manager, at(grave))).toContain('Seen by the school nurse in May.');
    expect(await words(adviser, at(grave))).not.toContain('Seen by the school nurse in May.');
  });
});
