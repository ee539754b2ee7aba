import { beforeAll, describe, expect, it } from 'vitest';
import type { IncidentId } from '../../shared/ids.ts';
import type { Client } from '../support/client.ts';
import { change, decidedIncident, issue, meetingToday, say, wholeOf } from '../support/decided-incident.ts';
import { mainText } from '../support/drafts.ts';
import { type CastName, type Service, startService } from '../support/service.ts';
import { openReport } from '../support/triage-incidents.ts';
import { line, report, secrets } from '../support/triage-world.ts';

let service: Service;
let nurse: Client;
let police: Client;
let told: IncidentId;
let restricted: IncidentId;
let held: IncidentId;

const atWork = (kind: string) => ({
  adults: report().adults.map((adult) => ({ ...adult, work: adult.id === 'a2' ? [{ kind }] : [] })),
});

beforeAll(async () => {
  service = await startService({ now: '2026-11-23T09:35:00.000Z' });
  nurse = await service.signInAs('healthVisitor');
  police = await service.signInAs('police');
  told = await decidedIncident(service);
  restricted = await decidedIncident(service, { report: { policeReference: 'HELD/2' } });
  held = await decidedIncident(service, { report: { policeReference: 'HELD/3', ...atWork('health') } });
});

const at = (id: string) => `/triage-outcomes/${id}`;
const words = async (client: Client, path: string) => mainText(await (await client.get(path)).text());
const seenOf = async (client: Client, id: string) =>
  /name="seen" value="(\d+)"/.exec(await (await client.get(at(id))).text())?.[1] ?? '';

describe('what an agency was told of an outcome', () => {
  it('is the common part, its own lines and those for all, and nothing of another’s', async () => {
    const health = await words(nurse, at(told));
    for (const own of [
      'Health: the midwife visits.',
      'The children are seen at school',
      'Police: statements are taken',
    ])
      expect(health).toContain(own);
    for (const others of ['Only us: speak', 'Service: the adviser rings', 'Not known'])
      expect(health).not.toContain(others);
    const theirs = await words(police, at(told));
    expect(theirs).not.toContain('Health: the midwife');
    const social = await words(await service.signInAs('socialWorker'), at(told));
    expect(social).toContain('Only us: speak to adult services.');
    expect(social).not.toContain('Health: the midwife');
  });

  it('is for a school its own pupils alone, and for those who lead on safeguarding there', async () => {
    const school = await words(await service.signInAs('lead'), at(told));
    expect(school).toContain('Robin Alderwick');
    for (const hidden of ['Tamsin', 'Corinna', 'Dean', 'Assessment Team', 'Level'])
      expect(school).not.toContain(hidden);
    expect((await (await service.signInAs('teacher')).get(at(told))).status).toBe(404);
    expect((await (await service.signInAs('otherSchool')).get(at(told))).status).toBe(404);
  });

  it('answers alike what is another agency’s, what is held back, what is restricted, and what is nowhere', async () => {
    const nobody = '00000000-0000-4000-8000-ffffffffffff';
    const shown = async (client: Client, id: string) => {
      const answer = await client.get(at(id));
      return [answer.status, await answer.text()];
    };
    const housing = await service.signInAs('housing');
    expect(await shown(housing, told)).toEqual(await shown(housing, nobody));
    expect(await shown(nurse, held)).toEqual(await shown(nurse, nobody));
    expect(await shown(nurse, restricted)).toEqual(await shown(nurse, nobody));
    const healthLead = await service.signInAs('healthLead');
    expect((await healthLead.get(at(restricted))).status).toBe(200);
    // A surgery does not sit for health: families that are none of its patients are not there for it.
    const surgery = await service.signInAs('gp');
    expect(await shown(surgery, told)).toEqual(await shown(surgery, nobody));
    expect(await words(nurse, '/triage-outcomes')).not.toContain('HELD');
    expect(await words(healthLead, '/triage-outcomes')).toContain('HELD/2');
  });

  it('carries the referral to the conference for the agency that makes it, and for no other', async () => {
    const referral = await words(await service.signInAs('policeLead'), `${at(told)}/conference`);
    expect(referral).toContain('The sergeant on duty (Police)');
    for (const secret of Object.values(secrets)) expect(referral).not.toContain(secret);
    expect((await nurse.get(`${at(told)}/conference`)).status).toBe(404);
  });

  it('says first which agency speaks with the victim to that agency, and leads it to how', async () => {
    const adviser = await service.signInAs('adviser');
    const page = await (await adviser.get(at(told))).text();
    expect(mainText(page)).toContain(
      'Your agency speaks with the victim: The adviser on duty. Read how to do so safely',
    );
    const [, how = ''] = /href="([^"]+safe-contact)"/.exec(page) ?? [];
    expect((await adviser.get(how)).status).toBe(200);
    expect(await words(police, at(told))).toContain('Your agency refers to the conference: The sergeant on duty');
    const health = await words(nurse, at(told));
    expect(health).toContain('The adviser on duty (Domestic abuse service) speaks with the victim.');
    expect(health).not.toContain('Your agency');
  });

  it('is read on record, and opened once', async () => {
    await nurse.get(at(told));
    const { items } = await service.store.access.of(told);
    expect(items.some(({ by }) => by.id === service.person('healthVisitor').id)).toBe(true);
    const { copies, events } = await wholeOf(service, told);
    expect(copies.find(({ reader }) => 'agency' in reader && reader.agency === 'health')?.opened).toBeDefined();
    const opened = events.filter((event) => event.type === 'copy-opened' && event.reader === 'agency-health');
    expect(opened).toHaveLength(1);
  });

  it('holds nothing of what is sealed, for anybody', async () => {
    const readers: CastName[] = ['healthVisitor', 'police', 'adviser', 'education', 'probation', 'familyHelp', 'lead'];
    for (const name of [...readers, 'socialWorker', 'manager'] as const) {
      const client = await service.signInAs(name);
      for (const path of ['/triage-outcomes', '/triage-outcomes?list=done', at(told)]) {
        const html = await (await client.get(path)).text();
        for (const secret of Object.values(secrets)) expect(html).not.toContain(secret);
      }
    }
  });
});

describe('what an agency answers', () => {
  it('is that it has its part, once, whoever presses first; then each thing that it did', async () => {
    const id = await decidedIncident(service, { report: { ...openReport, policeReference: 'ACTS/1' } });
    const seen = await seenOf(nurse, id);
    expect((await nurse.post(`${at(id)}/acknowledge`, { seen })).status).toBe(303);
    expect((await nurse.post(`${at(id)}/acknowledge`, { seen })).status).toBe(303);
    expect(await words(nurse, at(id))).toContain('by Bronwen Achebe');
    const copyOf = async () =>
      (await wholeOf(service, id)).copies.find(({ reader }) => 'agency' in reader && reader.agency === 'health')!;
    const lineId = (await copyOf()).actions[0]!.lineId;
    const late = await nurse.post(`${at(id)}/done`, { seen, lineId, note: 'Visited on Monday.' });
    expect(late.status).toBe(409);
    expect(await late.text()).toContain('Visited on Monday.');
    const tooLong = await nurse.post(`${at(id)}/done`, {
      seen: await seenOf(nurse, id),
      lineId,
      note: 'x'.repeat(1001),
    });
    expect(tooLong.status).toBe(400);
    expect(await words(nurse, '/triage-outcomes')).toContain('ACTS/1');
    const now = String((await copyOf()).version);
    expect((await nurse.post(`${at(id)}/done`, { seen: now, lineId, note: 'Visited on Monday.' })).status).toBe(303);
    expect(await words(nurse, at(id))).toContain('Visited on Monday.');
    expect(await words(nurse, '/triage-outcomes')).not.toContain('ACTS/1');
    expect(await words(nurse, '/triage-outcomes?list=done')).toContain('ACTS/1');
    expect((await nurse.post(`${at(id)}/done`, { seen: now, lineId: 'none' })).status).toBe(400);
  });

  it('is asked again of those alone to whom a change says something else, and stands once in every list', async () => {
    const id = await decidedIncident(service, { report: { ...openReport, policeReference: 'AGAIN/1' } });
    await nurse.post(`${at(id)}/acknowledge`, { seen: await seenOf(nurse, id) });
    await police.post(`${at(id)}/acknowledge`, { seen: await seenOf(police, id) });
    await change(service, id, 'The hospital found an injury.');
    await say(service, id, line({ agency: 'health', value: 'gp-coded', visibility: 'own-agency', text: 'Code it.' }));
    await issue(service, id, 'The hospital found an injury.');
    expect(await words(police, at(id))).toContain('by PC Dale Whitcombe');
    const changed = await words(nurse, at(id));
    expect(changed).toContain('It is the same incident.');
    expect(changed).toContain('Please confirm by');
    const list = await (await nurse.get('/triage-outcomes')).text();
    expect(list.split(`"${at(id)}"`).length - 1).toBe(1);
  });

  it('is refused to whoever is no reader, whatever they send', async () => {
    const housing = await service.signInAs('housing');
    for (const act of ['acknowledge', 'done']) {
      expect((await housing.post(`${at(told)}/${act}`, { seen: '1', lineId: 'x' })).status).toBe(404);
    }
    expect((await (await service.signInAs('auditor')).get('/triage-outcomes')).status).toBe(403);
    await meetingToday(service);
  });
});
