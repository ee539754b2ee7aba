import { expect, it } from 'vitest';
import { type Telling, takeReport } from '../../functions/http/incidents/take-report.ts';
import { actorOf } from '../../shared/actor.ts';
import { must } from '../support/front-door.ts';
import { type CastName, shippedSettings, startService } from '../support/service.ts';
import { incidentOf } from '../support/triage-incidents.ts';
import { report } from '../support/triage-world.ts';

const service = await startService({ now: '2026-11-23T09:35:00.000Z' });
const [victim, abuser] = report().adults;
const everybody: CastName[] = ['policeLead', 'officer', 'socialWorker', 'healthLead', 'police', 'manager', 'auditor'];

const statuses = async (id: string, who: readonly CastName[] = everybody) =>
  Promise.all(
    who.map(async (name) => {
      const browser = await service.signInAs(name);
      const pages = [`/incidents/${id}`, `/triage/incidents/${id}`];
      return [name, ...(await Promise.all(pages.map(async (page) => (await browser.get(page)).status)))];
    }),
  );
const tell = (who: CastName, more: Parameters<typeof report>[0]) => {
  const { id: personId, name, email, organisation } = service.person(who);
  const reporter = { personId, name, email, organisation };
  const telling: Telling = {
    ...{ reporter, settings: shippedSettings, channel: 'portal' },
    actor: actorOf(service.person(who)),
  };
  return takeReport(service.deps, report(more), telling);
};
const found = async (id: Parameters<typeof service.store.incidents.find>[0]) =>
  must(await service.store.incidents.find(id));

it.each(['policeLead', 'police'] as const)(
  'a restricted incident that the %s tells again without what it was restricted for is kept as told, and stays restricted',
  async (who) => {
    const policeReference = `AGAIN/${who}`;
    const id = await incidentOf(service, { policeReference });
    const before = await statuses(id);
    expect(before.filter(([, theirs, triage]) => [theirs, triage].includes(200)).map(([name]) => name)).toEqual([
      ...['police', 'manager', 'auditor'],
    ]);
    const told = must(await tell(who, { policeReference, adults: [victim, { ...abuser, work: [] }] }));
    expect(told.how).toBe('changed');
    const incident = await found(id);
    expect(incident).toMatchObject({ version: 2, restricted: true, facts: { adults: [{}, { work: [] }] } });
    expect(await statuses(id)).toEqual(before);
    const page = await (await service.signInAs('manager')).get(`/triage/incidents/${id}`);
    expect(await page.text()).toMatch(/It stays so\s+whatever the police tell us later/);
    expect(await (await (await service.signInAs('policeLead')).get('/incidents/sent')).text()).not.toContain(id);
  },
);

it('whoever a restricted incident is about never comes to read it because a colleague for whom it is not there tells of them by another name', async () => {
  const policeReference = 'AGAIN/name';
  const own = { ...abuser, name: service.person('manager').name };
  const id = await incidentOf(service, { policeReference, adults: [victim, own] });
  const managers: CastName[] = ['manager', 'otherManager'];
  const before = await statuses(id, managers);
  expect(before.map(([, , triage]) => triage)).toEqual([404, 200]);
  must(await tell('policeLead', { policeReference, adults: [victim, abuser] }));
  expect((await found(id)).facts.adults[1]?.name).toBe(abuser?.name);
  expect(await statuses(id, managers)).toEqual(before);
  const agenda = async (name: CastName) => (await (await service.signInAs(name)).get('/triage?day=2026-11-24')).text();
  expect([(await agenda('manager')).includes(id), (await agenda('otherManager')).includes(id)]).toEqual([false, true]);
  // Whoever told of it first knows whom they meant.
  must(await tell('police', { policeReference, adults: [victim, own] }));
  must(await tell('police', { policeReference, adults: [victim, abuser] }));
  expect((await found(id)).formerNames).not.toContain(abuser?.name);
});
