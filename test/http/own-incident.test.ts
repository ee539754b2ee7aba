import { expect, it } from 'vitest';
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
