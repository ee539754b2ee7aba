import { expect, it } from 'vitest';
import { must } from '../support/front-door.ts';
import { minuteHand } from '../support/minute-hand.ts';
import { startService } from '../support/service.ts';
import { tellOf } from '../support/told-child.ts';
import { incidentOf, openReport } from '../support/triage-incidents.ts';
import { report } from '../support/triage-world.ts';

const robin = { forename: 'Robin', surname: 'Alderwick', dateOfBirth: '2017-03-05' };
const [victim, abuser] = report().adults.map((adult) => ({ ...adult, work: [] as object[] }));

it('the record of a child of one’s own incident is not there either beside another, and cannot be found, linked or related', async () => {
  const service = await startService({ now: '2026-11-23T09:35:00.000Z' });
  const { name } = service.person('otherSocialWorker');
  const id = await incidentOf(service, { ...openReport, adults: [victim, { ...abuser, name }] });
  await minuteHand(service).minute();
  const [told] = await service.store.personRecords.told([{ kind: 'incident', id }]);
  const hidden = told?.people.find(({ person }) => person === 'c1')?.record ?? '';
  const { record } = await tellOf(service, robin);
  const versions = async () =>
    Promise.all([record, hidden].map(async (each) => must(await service.store.personRecords.find(each as never))));
  const [one, other] = await versions();
  const said = { seen: String(one?.version), otherSeen: String(other?.version), reason: 'The same child.' };
  const own = await service.signInAs('otherSocialWorker');

  expect((await own.get(`/people/${hidden}`)).status).toBe(404);
  expect((await own.get(`/people/${record}/compare/${hidden}`)).status).toBe(404);
  expect((await own.get(`/people/${record}/relationships/${hidden}`)).status).toBe(404);
  for (const act of ['compare/:other/link', 'compare/:other/not-the-same', 'compare/:other/merge']) {
    const answer = await own.post(`/people/${record}/${act.replace(':other', hidden)}`, said);
    expect([act, answer.status]).toEqual([act, 404]);
  }
  const related = await own.post(`/people/${record}/relationships/${hidden}`, { is: 'sibling', seen: '0' });
  expect(related.status).toBe(404);
  const search = { given: 'Robin', family: 'Alderwick', 'birth-day': '5', 'birth-month': '3', 'birth-year': '2017' };
  const found = await (await own.post('/people', search)).text();
  expect(found).toContain(record);
  expect(found).not.toContain(hidden);
  expect(await (await own.get(`/people/${record}`)).text()).not.toContain(hidden);
  expect((await versions()).map(({ version, joined }) => [version, joined])).toEqual([
    [one?.version, undefined],
    [other?.version, undefined],
  ]);

  const colleague = await service.signInAs('socialWorker');
  expect((await colleague.get(`/people/${record}/compare/${hidden}`)).status).toBe(200);
  expect(await (await colleague.post('/people', search)).text()).toContain(hidden);
  expect((await colleague.post(`/people/${record}/compare/${hidden}/link`, said)).status).toBe(303);
});
