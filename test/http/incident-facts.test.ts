import { beforeAll, describe, expect, it } from 'vitest';
import type { IncidentId } from '../../shared/ids.ts';
import { missingFacts } from '../../shared/incident/missing-facts.ts';
import { triageSettings } from '../../shared/settings/domestic-abuse.ts';
import type { Client } from '../support/client.ts';
import { mainText } from '../support/drafts.ts';
import { must } from '../support/front-door.ts';
import { sendOwed } from '../support/mails-owed.ts';
import { pageOf } from '../support/page.ts';
import { type Service, shippedSettings, startService } from '../support/service.ts';
import { incidentOf, scarceReport } from '../support/triage-incidents.ts';

let service: Service;
let police: Client;
let worker: Client;
beforeAll(async () => {
  service = await startService();
  police = await service.signInAs('police');
  worker = await service.signInAs('socialWorker');
});

let told = 0;
const scarce = () => {
  told += 1;
  return incidentOf(service, { ...scarceReport, policeReference: `FACTS/${told}` });
};
const now = async (id: IncidentId) => must(await service.store.incidents.findWithTriage(id)).incident;
const missingOf = async (id: IncidentId) => missingFacts((await now(id)).facts).map(({ code }) => code);
const words = async (response: Response | Promise<Response>) => mainText(await (await response).text());

const answers = {
  'c1-education': 'school',
  'c1-schoolName': 'Oakfield Primary',
  'c1-present': 'yes',
  'c1-where': 'On the stairs',
  'c1-seen': 'yes',
  'c1-spokenTo': 'no',
  'c1-injured': 'not-known',
  'a1-pregnant': 'no',
};

describe('facts that were not recorded', () => {
  it('are asked for by the triage with one press, in a message that says nothing, and answered beside each question', async () => {
    const id = await scarce();
    const incident = `/triage/incidents/${id}`;
    expect(await words(worker.get(incident))).toContain('Ask the police for these facts');
    const asked = await worker.follow(await worker.post(`/incidents/${id}/ask-for-facts`, { seen: '1' }));
    expect([asked.path, asked.response.status]).toEqual([`${incident}?done=facts-asked`, 200]);
    const after = await words(asked.response);
    expect(after).toContain('The police have been asked for what was not recorded.');
    expect(after).not.toContain('Ask the police for these facts');
    const again = await worker.post(`/incidents/${id}/ask-for-facts`, { seen: '2' });
    expect(again.status).toBe(400);
    const [mail] = (await sendOwed(service)).filter(({ to }) => to === service.person('police').email);
    expect(mail?.text).toContain(`/incidents/${id}/facts`);
    expect(JSON.stringify(mail)).not.toMatch(/Robin|Alderwick|FACTS/);

    const page = await words(police.get(`/incidents/${id}/facts`));
    expect(page).toContain('The triage asked for all of this at 10am on Monday 23 November.');
    expect(page).toContain('Was Robin Alderwick there?');
    const sent = await police.follow(await police.post(`/incidents/${id}/facts`, { seen: '2', ...answers }));
    expect([sent.path, sent.response.status]).toEqual([`/incidents/${id}?done=facts-answered`, 200]);
    const stands = await words(sent.response);
    expect(stands).toContain('Your answers have been added to the incident.');
    expect(stands).toContain('2 facts were not recorded, and the triage has asked for them.');
    expect(await missingOf(id)).toEqual(['sentence', 'tool']);
    expect((await now(id)).facts.children[0]).toMatchObject({ present: 'yes', where: 'On the stairs', spokenTo: 'no' });
  });

  it('keep everything typed when it cannot be taken, and say so beside each', async () => {
    const id = await scarce();
    const typed = { ...answers, 'c1-where': 'x'.repeat(501), 'expected-day': '31', 'expected-month': '2', seen: '1' };
    const page = await pageOf(await police.post(`/incidents/${id}/facts`, { ...typed, toolAnswers: 'nothing at all' }));
    expect(page.status).toBe(400);
    expect(page.text).toContain('Where the child was must be 500 characters or fewer');
    expect(page.text).toContain('The date on which the child is expected must have a day, a month and a year');
    expect(page.text).toContain('Write each answer on a line of its own');
    expect([page.sent('c1-schoolName'), page.sent('c1-spokenTo'), page.sent('toolAnswers')]).toEqual([
      ['Oakfield Primary'],
      ['no'],
      ['nothing at all'],
    ]);
    expect((await pageOf(await police.post(`/incidents/${id}/facts`, { seen: '1' }))).text).toContain(
      'Answer at least one question',
    );
    expect((await now(id)).version).toBe(1);
  });

  it('never write over what was recorded meanwhile: what was typed stays, and takes its place only when it is sent again', async () => {
    const id = await scarce();
    await police.post(`/incidents/${id}/facts`, { seen: '1', 'c1-present': 'no' });
    const late = await pageOf(await police.post(`/incidents/${id}/facts`, { seen: '1', ...answers }));
    expect(late.status).toBe(409);
    expect(late.text).toContain('This incident was changed while you had it open.');
    expect([late.sent('c1-present'), late.sent('c1-where'), late.sent('seen')]).toEqual([
      ['yes'],
      ['On the stairs'],
      ['2'],
    ]);
    expect((await now(id)).facts.children[0]?.present).toBe('no');
    await police.post(`/incidents/${id}/facts`, { seen: '2', ...answers });
    expect((await now(id)).facts.children[0]?.present).toBe('yes');
  });

  it('are taken, and asked for, while the triage answers its descriptors at the same moment', async () => {
    const id = await scarce();
    const evidence = (n: number) => ({ 'answer-PH1': 'no', 'evidence-PH1': `Round ${n}` });
    const busy = async () => {
      for (let n = 0; n < 4; n += 1) {
        const html = await (await worker.get(`/triage/incidents/${id}`)).text();
        const mark = /name="mark-PH1" value="([0-9a-f]+)"/.exec(html)?.[1] ?? '';
        await worker.postForJson(`/triage/incidents/${id}/answers`, { 'mark-PH1': mark, ...evidence(n) });
      }
    };
    const manager = await service.signInAs('manager');
    const [, asked] = await Promise.all([busy(), manager.post(`/incidents/${id}/ask-for-facts`, { seen: '1' })]);
    const [, sent] = await Promise.all([busy(), police.post(`/incidents/${id}/facts`, { seen: '2', ...answers })]);
    expect([asked.status, sent.status]).toEqual([303, 303]);
  });

  it('make a child of one who is expected, by which the level is reckoned anew', async () => {
    const id = await scarce();
    const expected = { 'expected-day': '14', 'expected-month': '2', 'expected-year': '2027' };
    const sent = await police.post(`/incidents/${id}/facts`, { seen: '1', 'a1-pregnant': 'yes', ...expected });
    expect(sent.status).toBe(303);
    expect((await now(id)).facts.children[1]).toMatchObject({ birth: { kind: 'expected', date: '2027-02-14' } });
    expect(await missingOf(id)).not.toContain('expected-birth');
  });

  it('are asked of the mailbox of the force where whoever told us turned out to be an adult of it', async () => {
    const teller = service.person('police');
    const [victim, abuser] = scarceReport.adults as object[];
    const adults = [victim, { ...abuser, name: teller.name }];
    const id = await incidentOf(service, { ...scarceReport, adults, policeReference: 'FACTS/own' });
    expect((await worker.post(`/incidents/${id}/ask-for-facts`, { seen: '1' })).status).toBe(303);
    const asked = (await sendOwed(service)).filter(({ text }) => text.includes(id)).map(({ to }) => to);
    const mailbox = triageSettings(shippedSettings).agencies.find(({ agency }) => agency === 'police')?.mailbox?.email;
    expect(asked).toEqual([mailbox]);
    expect(mailbox).not.toBe(teller.email);
  });

  it('are nobody else’s to read or answer, and only the triage asks', async () => {
    const id = await scarce();
    for (const name of ['teacher', 'manager', 'adviser'] as const) {
      const other = await service.signInAs(name);
      expect([name, (await other.get(`/incidents/${id}/facts`)).status]).toEqual([
        name,
        name === 'manager' ? 403 : 404,
      ]);
      expect((await other.post(`/incidents/${id}/facts`, { seen: '1', ...answers })).status).toBeGreaterThan(400);
    }
    expect((await police.post(`/incidents/${id}/ask-for-facts`, { seen: '1' })).status).toBe(403);
    expect((await now(id)).version).toBe(1);
  });
});
