import { expect, it } from 'vitest';
import { type Telling, takeReport } from '../../functions/http/incidents/take-report.ts';
import { actorOf } from '../../shared/actor.ts';
import type { IncidentId } from '../../shared/ids.ts';
import { must } from '../support/front-door.ts';
import { minuteHand } from '../support/minute-hand.ts';
import { type Service, shippedSettings, startService } from '../support/service.ts';
import { tellOf } from '../support/told-child.ts';
import { incidentOf, openReport } from '../support/triage-incidents.ts';
import { report } from '../support/triage-world.ts';

const now = '2026-11-23T09:35:00.000Z';
const robin = { forename: 'Robin', surname: 'Alderwick', dateOfBirth: '2017-03-05' };
const adults = report().adults.map((adult) => ({ ...adult, work: [] as object[] }));

/** The records of the people of an incident, by who they are there. */
async function recordsOf({ store }: Service, id: IncidentId) {
  const [told] = await store.personRecords.told([{ kind: 'incident', id }]);
  return new Map(told?.people.map(({ person, record }) => [person, record]));
}

const reads = async (browser: Awaited<ReturnType<Service['signInAs']>>, path: string, words: string) => {
  const answer = await browser.get(path);
  return [answer.status, (await answer.text()).includes(words)];
};

it('who has seen everything about a child names no incident to whoever is an adult of it', async () => {
  const service = await startService({ now });
  const [victim, abuser] = adults;
  const own = { ...abuser, name: service.person('otherManager').name };
  const id = await incidentOf(service, { ...openReport, adults: [victim, own] });
  await minuteHand(service).minute();
  const record = (await recordsOf(service, id)).get('c1')!;
  // A later concern about the same child makes of it a person who is there for both managers.
  const later = (await tellOf(service, robin)).record;
  const [one, other] = (await Promise.all([record, later].map((each) => service.store.personRecords.find(each)))).map(
    must,
  );
  const worker = await service.signInAs('socialWorker');
  const link = { seen: String(one!.version), otherSeen: String(other!.version), reason: 'The same child.' };
  expect((await worker.post(`/people/${record}/compare/${later}/link`, link)).status).toBe(303);
  await worker.get(`/triage/incidents/${id}`);
  const { reference } = must(await service.store.incidents.find(id));
  for (const [name, shown] of [
    ['manager', true],
    ['otherManager', false],
  ] as const) {
    expect([name, ...(await reads(await service.signInAs(name), `/looked/people/${record}/all`, reference))]).toEqual([
      name,
      200,
      shown,
    ]);
  }
});

it('a child whom the police take off an incident that becomes restricted is restricted with it, before it is filed too', async () => {
  const service = await startService({ now });
  const id = await incidentOf(service, openReport);
  await minuteHand(service).minute();
  const records = await recordsOf(service, id);
  const [first, second] = [records.get('c1')!, records.get('c2')!];
  const { reference } = must(await service.store.incidents.find(id));
  expect(await reads(await service.signInAs('officer'), `/people/${second}`, reference)).toEqual([200, true]);

  const police = service.person('police');
  const { id: personId, name, email, organisation } = police;
  const telling: Telling = {
    ...{ actor: actorOf(police), settings: shippedSettings, channel: 'portal' },
    reporter: { personId, name, email, organisation },
  };
  const [victim, abuser] = adults;
  const children = report().children.filter((child) => child.id !== 'c2');
  service.clock.forwardMinutes(25);
  const works = { ...abuser, work: [{ kind: 'police' }] };
  must(await takeReport(service.deps, report({ adults: [victim, works], children }), telling));
  const [officer, manager] = [await service.signInAs('officer'), await service.signInAs('manager')];
  const closed = async () => {
    expect(must(await service.store.incidents.find(id)).restricted).toBe(true);
    for (const record of [first, second]) {
      expect((await officer.get(`/people/${record}`)).status).toBe(404);
      expect(await reads(manager, `/people/${record}`, reference)).toEqual([200, true]);
    }
  };
  await closed();
  service.clock.forwardMinutes(1);
  await minuteHand(service).minute();
  await closed();
  // Nor is the child found by their name among those who are open to all.
  const { personRecords } = service.store;
  expect(must(await personRecords.find(second))).toMatchObject({ restricted: true, given: 'Tamsin' });
  const typed = { family: 'Alderwick', 'birth-day': '12', 'birth-month': '9', 'birth-year': '2013' };
  const found = async (browser: typeof officer) =>
    (await (await browser.post('/people', typed)).text()).includes(second);
  expect([await found(officer), await found(manager)]).toEqual([false, true]);
});
