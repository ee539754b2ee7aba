import { expect, it } from 'vitest';
import { decidedIncident, wholeOf } from '../support/decided-incident.ts';
import { must } from '../support/front-door.ts';
import { incidentFile, incidentRows, outcomeOf, sendFile } from '../support/incident-file.ts';
import { type CastName, startService } from '../support/service.ts';
import { incidentOf, openReport } from '../support/triage-incidents.ts';
import { report } from '../support/triage-world.ts';

const service = await startService({ now: '2026-11-23T09:35:00.000Z' });
const [victim, abuser] = report().adults.map((adult) => ({ ...adult, work: [] }));
const missing = '00000000-0000-4000-8000-00000000dead';

const sitting: readonly CastName[] = ['healthVisitor', 'police', 'officer', 'socialWorker', 'manager', 'auditor'];

it.each(sitting)('an incident of which the %s is an adult is to them as one that is not there', async (name) => {
  const own = { adults: [victim, { ...abuser, name: service.person(name).name }], policeReference: `OWN/${name}` };
  const id = await incidentOf(service, own);
  const other = await incidentOf(service, { ...openReport, policeReference: `OTHER/${name}` });
  const browser = await service.signInAs(name);
  for (const page of [
    '/triage/incidents/:id',

    '/incidents/:id',
    '/triage-outcomes/:id',
    '/restricted/incidents/:id',
  ]) {
    const [theirs, none] = await Promise.all([id, missing].map((one) => browser.get(page.replace(':id', one))));
    expect([page, theirs?.status]).toEqual([page, none?.status]);
    expect(theirs?.status).not.toBe(200);
  }
  for (const list of ['/triage?day=2026-11-24', '/incidents/sent']) {
    const text = await (await browser.get(list)).text();
    expect(text).not.toContain(id);
    if (list.startsWith('/triage') === (name !== 'police')) expect(text).toContain(other);
  }
  const written = await browser.post(`/triage/incidents/${id}/pre-read`, { seen: '0', nothingKnown: 'yes' });
  expect([name, written.status]).toEqual([name, name === 'auditor' ? 403 : 404]);
  const opened = await Promise.all(
    ['/triage/incidents/:id', '/incidents/:id'].map((page) => browser.get(page.replace(':id', other))),
  );
  expect(opened.map(({ status }) => status)).toContain(200);
});

it('nor is it there for an officer whom her own force tells of without her rank', async () => {
  const { name } = service.person('policeLead');
  expect(name).toMatch(/^DS /);
  const own = { adults: [victim, { ...abuser, name: name.slice(3) }], policeReference: 'OWN/rank' };
  const id = await incidentOf(service, own);
  const lead = await service.signInAs('policeLead');
  for (const page of [`/triage/incidents/${id}`, `/incidents/${id}`]) expect((await lead.get(page)).status).toBe(404);
});

it('nobody puts another story in the place of what was told of themselves: the answer is that of another incident', async () => {
  const [police, lead] = await Promise.all([service.signInAs('police'), service.signInAs('policeLead')]);
  const words = service.person('policeLead').name.split(' ');
  const told = incidentRows('again');
  const her = `B/again,adult,,,,,${words.slice(0, -1).join(' ')},${words.at(-1)},,alleged-abuser,father,,`;
  const whole = incidentFile(...told, her);
  const file = await outcomeOf(police, await sendFile(police, whole));
  expect(file.counts).toEqual([1, 0, 0, 0]);
  const stored = async () => {
    const about = { force: 'severn-vale', policeReference: 'B/again' };
    return must(await service.store.incidents.find((await service.store.incidents.byPoliceReference('wyre', about))!));
  };
  const before = await stored();
  // What became of their colleague's file is theirs to read, without the incident about themselves.
  for (const [reader, shown] of [
    [police, true],
    [lead, false],
  ] as const) {
    const page = await reader.get(file.path);
    expect(page.status).toBe(200);
    const text = await page.text();
    expect([text.includes('B/again'), text.includes(before.reference)]).toEqual([shown, shown]);
  }

  const without = incidentFile(...told.map((line) => line.replace('Shouting', 'Nothing')));
  for (const again of [without, whole]) {
    const answer = await outcomeOf(lead, await sendFile(lead, again));
    expect(answer.counts).toEqual([0, 0, 0, 1]);
    expect(answer.text).toContain('nobody of these people is in it');
    expect(answer.text).not.toContain(before.reference);
  }
  expect(await stored()).toEqual(before);
  expect((await lead.get(`/incidents/${before.id}`)).status).toBe(404);
  // Their colleague, whom it is not about, still puts it right.
  expect((await outcomeOf(police, await sendFile(police, without))).counts).toEqual([0, 1, 0, 0]);
});

it('what agencies have not answered is shown of those incidents alone that its reader may open', async () => {
  const named = { ...abuser, name: service.person('otherManager').name, work: [{ kind: 'health' }] };
  const id = await decidedIncident(service, { report: { policeReference: 'OWN/late', adults: [victim, named] } });
  const { incident } = await wholeOf(service, id);
  // Its part for health is held back. Few may know of it, and one manager is an adult of it.
  for (const [name, shown] of [
    ['manager', true],
    ['otherManager', false],
    ['officer', false],
  ] as const) {
    const page = await (await service.signInAs(name)).get('/triage/late');
    const text = await page.text();
    expect([name, page.status, text.includes(incident.reference), text.includes(id)]).toEqual([
      name,
      200,
      shown,
      shown,
    ]);
  }
});
