import { beforeAll, expect, it } from 'vitest';
import { must } from '../support/front-door.ts';
import { sendOwed } from '../support/mails-owed.ts';
import { minuteHand } from '../support/minute-hand.ts';
import { type Service, startService } from '../support/service.ts';
import { tellAgain } from '../support/told-again.ts';
import { incidentOf } from '../support/triage-incidents.ts';
import { report } from '../support/triage-world.ts';

let service: Service;
let people: readonly { record: string }[];
const [victim, abuser] = report().adults;
const reason = { reason: 'call-about-it', words: 'The hospital calls about them.' };

/** A restricted incident of which the other social worker is an adult by name, with the records of its people. */
beforeAll(async () => {
  service = await startService({ now: '2026-11-23T09:35:00.000Z' });
  const { name } = service.person('otherSocialWorker');
  const id = await incidentOf(service, { adults: [victim, { ...abuser, name }] });
  await minuteHand(service).minute();
  expect(must(await service.store.incidents.find(id)).restricted).toBe(true);
  const [told] = await service.store.personRecords.told([{ kind: 'incident', id }]);
  people = told?.people ?? [];
  expect(people.length).toBeGreaterThan(2);
});

it('whoever may be an adult of a restricted incident breaks the glass before nobody who was told of in it', async () => {
  const own = await service.signInAs('otherSocialWorker');
  for (const { record } of people) {
    const glass = `/restricted/people/${record}`;
    const answers = [await own.get(glass), await own.post(glass, reason), await own.get(`/people/${record}`)];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  }
  const pasted = await own.post('/restricted/open', { reference: `/people/${people[0]?.record}` });
  expect(pasted.status).toBe(404);
});

it('and where they broke it before the police had told the name, it is shut for them from then on; a colleague’s stays open', async () => {
  const id = await incidentOf(service, { policeReference: 'OWN/later' });
  await minuteHand(service).minute();
  const [told] = await service.store.personRecords.told([{ kind: 'incident', id }]);
  const [record] = (told?.people ?? []).map((each) => each.record);
  const [own, edt] = await Promise.all([service.signInAs('otherSocialWorker'), service.signInAs('edt')]);
  for (const browser of [own, edt]) {
    expect((await browser.post(`/restricted/people/${record}`, reason)).status).toBe(303);
    expect((await browser.get(`/people/${record}`)).status).toBe(200);
  }
  const { name } = service.person('otherSocialWorker');
  await tellAgain(service, { policeReference: 'OWN/later', adults: [victim, { ...abuser, name }] });
  for (const page of ['', '/chronology', '/notes', '/markers']) {
    expect([page, (await own.get(`/people/${record}${page}`)).status]).toEqual([page, 404]);
  }
  expect((await edt.get(`/people/${record}`)).status).toBe(200);
});

it('nor does a manager who may be that adult hear that a colleague broke it, or why', async () => {
  const { name, email } = service.person('otherManager');
  const id = await incidentOf(service, { adults: [victim, { ...abuser, name }], policeReference: 'OWN/manager' });
  await minuteHand(service).minute();
  const [told] = await service.store.personRecords.told([{ kind: 'incident', id }]);
  const record = told?.people[0]?.record;
  await sendOwed(service);
  const edt = await service.signInAs('edt');
  const words = 'The hospital calls about the bruises.';
  for (const glass of [`/restricted/people/${record}`, `/restricted/incidents/${id}`]) {
    expect((await edt.post(glass, { ...reason, words })).status).toBe(303);
  }
  const mails = (await sendOwed(service)).filter(({ subject }) => subject.includes('break-glass'));
  expect(mails.map(({ to }) => to)).toContain(service.person('manager').email);
  expect(mails.map(({ to }) => to)).not.toContain(email);
  const uses = (await service.store.glass.waiting('wyre')).items.filter((use) => use.words === words);
  expect(uses.length).toBe(2);
  for (const page of ['/restricted', ...uses.map((use) => `/restricted/reviews/${use.id}`)]) {
    const [manager, own] = await Promise.all(
      (['manager', 'otherManager'] as const).map(async (each) => (await service.signInAs(each)).get(page)),
    );
    expect([page, manager?.status, own?.status]).toEqual([page, 200, page === '/restricted' ? 200 : 404]);
    expect(await own?.text()).not.toContain(words);
  }
});
