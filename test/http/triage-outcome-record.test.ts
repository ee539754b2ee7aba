import { beforeEach, describe, expect, it } from 'vitest';
import type { IncidentId } from '../../shared/ids.ts';
import { TriageAgency } from '../../shared/triage-outcome/triage-agency.ts';
import type { Client } from '../support/client.ts';
import { decidedIncident, meetingToday, wholeOf, writtenIncident } from '../support/decided-incident.ts';
import { errorsOf, mainText } from '../support/drafts.ts';
import { type Service, startService } from '../support/service.ts';
import { openReport } from '../support/triage-incidents.ts';
import { report, secrets } from '../support/triage-world.ts';

let service: Service;
let manager: Client;
let officer: Client;

beforeEach(async () => {
  service = await startService({ now: '2026-11-23T09:35:00.000Z' });
  manager = await service.signInAs('manager');
  officer = await service.signInAs('officer');
});

const at = (id: string, more = '') => `/triage/incidents/${id}/outcome${more}`;
const words = async (client: Client, path: string) => mainText(await (await client.get(path)).text());
const draftOf = async (id: IncidentId) =>
  (await wholeOf(service, id)).outcomes.find(({ status }) => status === 'draft')!;
const post = async (client: Client, id: IncidentId, act: string, fields: Record<string, string> = {}) =>
  client.post(at(id, act), { seen: String((await draftOf(id)).version), ...fields });
const line = (agency: string, value: string, more: Record<string, string> = {}) => ({
  agency,
  value,
  owner: 'Whoever is on duty',
  'due-day': '24',
  'due-month': '11',
  'due-year': '2026',
  visibility: 'all',
  ...more,
});
const press = async (client: Client, id: IncidentId, fields: Record<string, string> = {}) => {
  const { incident, triage } = await wholeOf(service, id);
  const { version } = await draftOf(id);
  const seen = { seen: String(version), seenTriage: String(triage.version), seenIncident: String(incident.version) };
  return client.post(at(id, '/issue'), { ...seen, ...fields });
};

describe('the record of an outcome', () => {
  it('is begun, written for everyone and for each agency as it is spoken, and issued in the meeting', async () => {
    const id = await writtenIncident(service, { said: [] });
    await meetingToday(service);
    expect(await words(officer, at(id))).toContain('Nothing said yet');
    const common = {
      summary: 'The children stay with their aunt.',
      'victim-agency': 'police',
      'victim-owner': 'PC Ash',
    };
    expect((await post(officer, id, '/common', common)).status).toBe(303);
    expect((await post(officer, id, '/lines', line('childrens-social-care', 'C09'))).status).toBe(303);
    const health = line('health', 'practitioner-told', { text: 'The midwife visits.', visibility: 'own-agency' });
    expect((await post(officer, id, '/lines', health)).status).toBe(303);
    expect(await words(manager, at(id, '/issue'))).toContain('Nothing was said of Police, Early help');
    const others = TriageAgency.options.filter((agency) => !['childrens-social-care', 'health'].includes(agency));
    const { version } = await draftOf(id);
    expect((await officer.post(at(id, '/nothing'), { seen: String(version), agencies: others })).status).toBe(303);
    expect(await words(manager, at(id, '/issue'))).toContain('Email to safeguarding@wyre-community.nhs.example');
    expect((await press(manager, id)).status).toBe(303);
    const { incident, copies, notices } = await wholeOf(service, id);
    expect(incident).toMatchObject({ status: 'decided', edition: 1 });
    expect(copies.map(({ to }) => to.organisation)).toEqual(['Children’s social care', 'Health', 'Police']);
    expect(notices.filter(({ kind }) => kind === 'triage-outcome')).toHaveLength(3);
    expect((await service.store.notices.unsettled('wyre', new Date('2026-11-24T00:00:00Z'))).items).toHaveLength(3);
    expect(await words(manager, at(id))).toContain('In the meeting, by Marcus Adeyemi');
  });

  it('says beside each field what is wrong, and keeps what was typed', async () => {
    const id = await writtenIncident(service, { said: [] });
    const wrong = await post(officer, id, '/lines', line('education', 'school-told', { owner: '', 'due-day': '31' }));
    expect(wrong.status).toBe(400);
    expect(errorsOf(await wrong.text())).toEqual(['Enter a real date by which it is done']);
    const bare = await post(officer, id, '/lines', line('education', 'school-told', { owner: '' }));
    expect(errorsOf(await bare.text())).toEqual([
      'Enter what this means here: it is needed for what you selected',
      'Enter who does it',
    ]);
    const leak = await post(officer, id, '/common', { summary: `She is at ${secrets.refuge} now.` });
    expect(leak.status).toBe(400);
    const html = await leak.text();
    expect(errorsOf(html)[0]).toContain('Take out a refuge');
    expect(html).toContain(secrets.refuge);
    expect((await draftOf(id)).summary).toBe('');
    const far = await post(officer, id, '/lines', line('housing', 'refuge'));
    expect(errorsOf(await far.text())).toEqual(['Select what is decided for this agency']);
  });

  it('is written over by nobody who saw an older one', async () => {
    const id = await writtenIncident(service);
    const late = await officer.post(at(id, '/common'), { seen: '1', summary: 'Another summary altogether.' });
    expect(late.status).toBe(409);
    expect(await late.text()).toContain('Another summary altogether.');
    expect((await draftOf(id)).summary).not.toContain('Another');
  });

  it('is changed and taken out line by line', async () => {
    const id = await writtenIncident(service);
    const [first] = (await draftOf(id)).lines;
    expect(await words(officer, at(id, `?line=${first!.id}`))).toContain('Change a line for Children’s social care');
    const changed = { ...line('childrens-social-care', 'C10'), id: first!.id };
    expect((await post(officer, id, '/lines', changed)).status).toBe(303);
    expect((await draftOf(id)).lines[0]?.value).toBe('C10');
    expect((await post(officer, id, '/lines/remove', { id: first!.id, agency: 'police' })).status).toBe(303);
    expect((await draftOf(id)).lines.some((one) => one.id === first!.id)).toBe(false);
  });
});

describe('the press of the chair', () => {
  it('is a manager’s, while the meeting sits its chair’s, and over what they saw', async () => {
    const id = await writtenIncident(service);
    expect((await press(officer, id)).status).toBe(403);
    await meetingToday(service);
    expect((await press(await service.signInAs('otherManager'), id)).status).toBe(403);
    const stale = await press(manager, id, { seenTriage: '1' });
    expect(stale.status).toBe(409);
    expect(await stale.text()).toContain('Nothing has gone out');
    const both = await Promise.all([press(manager, id), press(manager, id)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    expect((await wholeOf(service, id)).copies.every(({ version }) => version === 1)).toBe(true);
  });

  it('waits for the meeting, and takes no reason in its place at a level that waits', async () => {
    const id = await writtenIncident(service);
    expect(await words(manager, at(id, '/issue'))).toContain('This level waits for the meeting, and none sits now');
    expect((await press(manager, id, { reason: 'It is urgent enough.' })).status).toBe(400);
  });

  it('holds back what would reach a place where an adult of it works, until a manager has settled who reads it', async () => {
    const adults = report().adults.map((adult) => ({ ...adult, work: adult.id === 'a2' ? [{ kind: 'health' }] : [] }));
    const id = await decidedIncident(service, { report: { adults } });
    expect(await words(manager, at(id))).toContain('Dean Pashley works or helps there');
    expect(await words(manager, '/triage/late')).toContain('Held back');
    const version = String((await wholeOf(service, id)).copies.find(({ held }) => held)!.version);
    const release = { seen: version, reader: 'agency-health', reason: 'Short' };
    expect((await manager.post(at(id, '/release'), release)).status).toBe(400);
    expect((await officer.post(at(id, '/release'), release)).status).toBe(403);
    const settled = { ...release, reason: 'The named nurse alone reads it; she has no part in his care.' };
    expect((await manager.post(at(id, '/release'), settled)).status).toBe(303);
    const { notices } = await wholeOf(service, id);
    expect(notices.some(({ to }) => to.organisation === 'Health')).toBe(true);
    expect(await words(manager, '/triage/late')).not.toContain('Held back');
  });

  it('sends nothing to an agency without a verified mailbox: it is the chair’s task to tell them, and stands on the list', async () => {
    const id = await writtenIncident(service, { report: { ...openReport, policeReference: 'NOBOX/1' } });
    await post(officer, id, '/lines', line('adult-services', 'known'));
    await meetingToday(service);
    expect(await words(manager, at(id, '/issue'))).toContain('Not sent: it will be your task to tell them another way');
    expect((await press(manager, id)).status).toBe(303);
    const { notices } = await wholeOf(service, id);
    const held = notices.find(({ state }) => state === 'held')!;
    expect(held.task?.owner?.name).toBe('Marcus Adeyemi');
    expect(await words(manager, at(id))).toContain('Marcus Adeyemi has the task');
    const tasks = await (await manager.get('/undelivered')).text();
    expect(tasks).toContain(at(id));
    const done = { seen: String(held.version), how: 'telephoned' };
    expect((await manager.post(at(id, `/notices/${held.id}/done`), done)).status).toBe(303);
    expect((await service.store.notices.tasks('wyre')).items).toEqual([]);
    const adults = await service.signInAs('adultServices');
    expect((await adults.get(`/triage-outcomes/${id}`)).status).toBe(200);
  });
});

describe('who sees which words', () => {
  it('is read off what is given out, before and after the press', async () => {
    const id = await writtenIncident(service);
    const before = await words(manager, at(id, '/words'));
    expect(before).toContain('Health: the midwife visits.');
    expect(before).toContain('Only us: speak to adult services.');
    for (const secret of Object.values(secrets)) expect(before).not.toContain(secret);
    await meetingToday(service);
    await press(manager, id);
    expect(await words(manager, at(id, '/words?edition=1'))).toBe(await words(manager, at(id, '/words')));
    expect((await manager.get(at(id, '/words?edition=9'))).status).toBe(404);
  });
});
