import { expect, it } from 'vitest';
import { decidedIncident, wholeOf } from '../support/decided-incident.ts';
import { must } from '../support/front-door.ts';
import { incidentFile, incidentRows, outcomeOf, sendFile } from '../support/incident-file.ts';
import { type CastName, startService } from '../support/service.ts';
import { tellOf } from '../support/told-child.ts';
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

it('the record of a child says nothing of the incident to whoever is an adult of it', async () => {
  const named = { ...abuser, name: service.person('socialWorker').name };
  const id = await incidentOf(service, { policeReference: 'OWN/child', adults: [victim, named] });
  const { personRecords } = service.store;
  const source = { kind: 'incident' as const, id };
  const told = async () => (await personRecords.told([source]))[0]!;
  await personRecords.file(await told(), service.deps.digest);
  const { record } = (await told()).people.find(({ person }) => person === 'c1')!;
  const { reference } = must(await service.store.incidents.find(id));
  const [manager, worker] = [await service.signInAs('manager'), await service.signInAs('socialWorker')];
  const statuses = async (browser: typeof worker) =>
    Promise.all(
      ['', '/chronology', '/notes'].map(async (page) => (await browser.get(`/people/${record}${page}`)).status),
    );
  // Told of in nothing else, the child is not there for them at all.
  expect([await statuses(manager), await statuses(worker)]).toEqual([Array(3).fill(200), Array(3).fill(404)]);

  service.clock.forwardMinutes(1);
  const known = await tellOf(service, { forename: 'Robin', surname: 'Alderwick', dateOfBirth: '2017-03-05' });
  const [part, whole] = (await Promise.all([record, known.record].map((one) => personRecords.find(one)))).map(must);
  const seen = { seen: String(part!.version), otherSeen: String(whole!.version), reason: 'The same child.' };
  expect((await manager.post(`/people/${part!.id}/compare/${whole!.id}/link`, seen)).status).toBe(303);
  for (const [browser, shown] of [
    [manager, true],
    [worker, false],
  ] as const) {
    for (const page of ['', '/chronology']) {
      const answer = await browser.get(`/people/${record}${page}`);
      const text = await answer.text();
      expect([page, answer.status, text.includes(known.contact.reference)]).toEqual([page, 200, true]);
      expect([page, text.includes(reference), text.includes(id)]).toEqual([page, shown, shown]);
      if (page === '') expect(text.includes('Corinna')).toBe(shown);
    }
  }
});
