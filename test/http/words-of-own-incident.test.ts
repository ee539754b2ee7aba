import { beforeAll, describe, expect, it } from 'vitest';
import { must } from '../support/front-door.ts';
import { minuteHand } from '../support/minute-hand.ts';
import { pageOf } from '../support/page.ts';
import { type Service, startService } from '../support/service.ts';
import { tellOf } from '../support/told-child.ts';
import { incidentOf, openReport } from '../support/triage-incidents.ts';
import { report } from '../support/triage-world.ts';

const robin = { forename: 'Robin', surname: 'Alderwick', dateOfBirth: '2017-03-05' };
const [victim, abuser] = report().adults.map((adult) => ({ ...adult, work: [] as object[] }));
const fled = 'Mum has fled with Robin to her sister in Kemberley.';
const later = 'They sleep at the refuge now.';
const warning = 'Dad asks colleagues where they are.';
const said = [fled, later, warning, 'The same child as in the incident.', 'Former partner'];

type Browser = Awaited<ReturnType<Service['signInAs']>>;

let service: Service;
let contact: string;
/** The child's record of the incident, and of the open concern that it has become part of. */
let part: string;
let whole: string;

async function follow(browser: Browser, path: string): Promise<Response> {
  const answer = await browser.get(path);
  const to = answer.headers.get('location');
  return to ? browser.get(to) : answer;
}

async function note(browser: Browser, record: string, text: string) {
  const form = await pageOf(await follow(browser, `/people/${record}/notes`));
  const [id = ''] = form.sent('id');
  expect((await browser.post(`/people/${record}/notes`, { id, level: 'front-door', text })).status).toBe(303);
}

const versionOf = async (record: string) =>
  String(must(await service.store.personRecords.find(record as never)).version);

/** An incident of which the other social worker and the other manager are adults, and what a colleague wrote at the child. */
beforeAll(async () => {
  service = await startService({ now: '2026-11-23T09:35:00.000Z' });
  const names = (['otherSocialWorker', 'otherManager'] as const).map((each) => service.person(each).name);
  const adults = [victim, { ...abuser, name: names[0], otherNames: names[1] }];
  const id = await incidentOf(service, { ...openReport, adults });
  await minuteHand(service).minute();
  const [told] = await service.store.personRecords.told([{ kind: 'incident', id }]);
  part = told?.people.find(({ person }) => person === 'c1')?.record ?? '';
  const worker = await service.signInAs('socialWorker');
  await note(worker, part, fled);
  const mark = { kind: 'other', words: warning, reason: 'The refuge says so.', source: 'Refuge' };
  const review = { 'reviewOn-day': '1', 'reviewOn-month': '12', 'reviewOn-year': '2026' };
  const marked = await worker.post(`/people/${part}/markers`, { seen: await versionOf(part), ...mark, ...review });
  expect(marked.status).toBe(303);
  const open = await tellOf(service, robin);
  [contact, whole] = [open.contact.id, open.record];
  const [seen, otherSeen] = [await versionOf(part), await versionOf(whole)];
  const link = { seen, otherSeen, reason: 'The same child as in the incident.' };
  expect((await worker.post(`/people/${part}/compare/${whole}/link`, link)).status).toBe(303);
  await note(worker, whole, later);
  const { record: aunt } = await tellOf(service, { forename: 'Perdita', surname: 'Alderwick' });
  const related = await worker.post(`/people/${whole}/relationships/${aunt}`, { is: 'former-partner', seen: '0' });
  expect(related.status).toBe(303);
});

const pages = ['', '/notes', '/markers', '/chronology'];

describe('what staff wrote on the record of a child', () => {
  it('is read by their colleagues on its pages', async () => {
    const worker = await service.signInAs('socialWorker');
    const texts = await Promise.all(
      pages.map(async (page) => (await follow(worker, `/people/${whole}${page}`)).text()),
    );
    for (const words of said) expect(texts.join('')).toContain(words);
  });

  it.each(['otherSocialWorker', 'otherManager'] as const)(
    'is nowhere for the %s, who may be an adult of an incident that it came after, though they open the child',
    async (name) => {
      const own = await service.signInAs(name);
      for (const record of [part, whole]) {
        for (const page of pages) {
          const answer = await follow(own, `/people/${record}${page}`);
          const text = await answer.text();
          expect([page, answer.status, said.filter((words) => text.includes(words))]).toEqual([page, 200, []]);
        }
      }
      for (const page of [`/contacts/${contact}`, `/people/contacts/${contact}`, `/looked/people/${whole}/all`]) {
        const text = await (await own.get(page)).text();
        expect([page, said.filter((words) => text.includes(words))]).toEqual([page, []]);
      }
    },
  );

  it('but what they write there themselves they read', async () => {
    const own = await service.signInAs('otherSocialWorker');
    await note(own, whole, 'I called at the school.');
    const text = await (await follow(own, `/people/${whole}/notes`)).text();
    expect(text).toContain('I called at the school.');
    expect(text).not.toContain(later);
  });

  it('nor is there a request for what is held about the child, or how long it is kept, for a manager who may be that adult', async () => {
    const [own, manager] = await Promise.all([service.signInAs('otherManager'), service.signInAs('manager')]);
    for (const page of [`/disclosures/people/${whole}`, `/retention/people/${whole}`]) {
      expect([page, (await own.get(page)).status, (await manager.get(page)).status]).toEqual([page, 404, 200]);
    }
  });

  it('and a warning that is overdue is in the list of those who may read it alone', async () => {
    service.clock.forwardMinutes(60 * 24 * 14);
    const lists = (['socialWorker', 'otherSocialWorker', 'otherManager'] as const).map(async (name) =>
      (await (await (await service.signInAs(name)).get('/people/markers')).text()).includes(warning),
    );
    expect(await Promise.all(lists)).toEqual([true, false, false]);
  });
});
