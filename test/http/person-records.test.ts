import { beforeAll, describe, expect, it } from 'vitest';
import type { Concern } from '../../shared/form/concern.ts';
import type { PersonRecordId } from '../../shared/ids.ts';
import type { Client } from '../support/client.ts';
import { mainText } from '../support/drafts.ts';
import { must } from '../support/front-door.ts';
import { raise } from '../support/raise.ts';
import { type CastName, type Service, startService } from '../support/service.ts';
import { concernAbout, recordIn, tellOf } from '../support/told-child.ts';

let service: Service;
let worker: Client;

const words = async (response: Response) => mainText(await response.text());
const record = async (id: PersonRecordId) => must(await service.store.personRecords.find(id));
const born = (date: string) => ({ birth: 'exact', dateOfBirth: date });

const tell = async (child: object, by: CastName = 'teacher') => (await tellOf(service, child, by)).record;

beforeAll(async () => {
  service = await startService();
  worker = await service.signInAs('socialWorker');
});

describe('a search for somebody whom we know', () => {
  beforeAll(async () => {
    await tell({ forename: 'Siobhan', surname: 'Marlowe', ...born('2016-04-07') });
  });

  it.each([
    [{ given: 'Shivaun', family: 'Marlow', 'birth-day': '7', 'birth-month': '4', 'birth-year': '2016' }],
    [{ given: 'Siobhan', family: 'Marlowe', 'birth-day': '4', 'birth-month': '7', 'birth-year': '2016' }],
    [{ given: 'Marlowe', family: 'Siobhan', 'birth-day': '7', 'birth-month': '4', 'birth-year': '2016' }],
  ])('finds them by another spelling, a date turned round, and names changed over: %o', async (typed) => {
    const answer = await worker.post('/people', typed);
    expect(answer.status).toBe(200);
    const page = await words(answer);
    expect(page).toContain('Siobhan Marlowe');
    expect(page).toMatch(/The same: |In part: /);
  });

  it.each([
    [{}, 'Enter a name and something beside it, or a number'],
    [{ family: 'M' }, 'Enter at least two letters of the name'],
    [{ family: 'Mar*' }, 'Enter a name, without signs that stand for any letter'],
    [{ family: 'Marlowe' }, 'Enter one thing more'],
    [{ family: `M${'a'.repeat(300)}`, given: 'Siobhan' }, 'The name must be 200 characters or fewer'],
    [
      { family: 'Marlowe', 'birth-day': '24', 'birth-month': '11', 'birth-year': '2026' },
      'The date of birth must be today or earlier',
    ],
    [{ nhsNumber: '943 476 5918' }, 'This is not an NHS number'],
  ])('is never for nothing, for one letter or for a sign, and keeps what was typed: %o', async (typed, error) => {
    const answer = await worker.post('/people', typed as Record<string, string>);
    expect(answer.status).toBe(400);
    const html = await answer.text();
    expect(mainText(html)).toContain(error);
    expect(mainText(html)).not.toContain('Siobhan Marlowe');
    for (const value of Object.values(typed)) expect(html).toContain(`value="${value}"`);
  });

  it('takes names in other scripts, and says that nobody is known by them', async () => {
    for (const family of ['李', 'الخطيب', 'Nguyễn']) {
      const answer = await worker.post('/people', { family, given: 'An', 'birth-year': '' });
      expect([family, answer.status, (await words(answer)).includes('Nobody we know fits')]).toEqual([
        family,
        200,
        true,
      ]);
    }
  });

  it('keeps with each record who was shown it', async () => {
    const id = await tell({ forename: 'Cosmo', surname: 'Abernethy', ...born('2019-01-02') });
    await worker.post('/people', { given: 'Cosmo', family: 'Abernethy' });
    const { items } = await service.store.access.of(id);
    expect(items.map(({ what, by }) => [what, by.name])).toEqual([['POST /people', 'Amira Haddad']]);
  });
});

describe('two records of one person', () => {
  const ids: PersonRecordId[] = [];
  const about = async (one: PersonRecordId, other: PersonRecordId, reason = 'Both parents are the same.') => ({
    seen: String((await record(one)).version),
    otherSeen: String((await record(other)).version),
    reason,
  });

  beforeAll(async () => {
    ids.push(await tell({ forename: 'Katherine', surname: 'Oduya', ...born('2015-06-09') }));
    ids.push(await tell({ forename: 'Katie', surname: 'Oduya', ...born('2015-06-09') }, 'gp'));
  });

  it('are offered to each other with nothing chosen, compared in words, linked, and parted exactly as they were', async () => {
    const [one, other] = ids as [PersonRecordId, PersonRecordId];
    const { id: contact } = (await record(other)).appearances[0]!;
    const page = await worker.get(`/people/contacts/${contact}`);
    const html = await page.text();
    expect(mainText(html)).toMatch(/Who is Katie Oduya\?.*1 possible record.*Katherine Oduya/);
    expect(html).not.toContain('checked');
    const side = await words(await worker.get(`/people/${other}/compare/${one}`));
    expect(side).toMatch(/First names.*Two forms of one name/);

    const before = [await record(one), await record(other)];
    const linked = await worker.post(`/people/${other}/compare/${one}/link`, await about(other, one));
    expect(linked.headers.get('location')).toBe(`/people/${other}?done=linked`);
    const { path, response } = await worker.follow(linked);
    expect(path).toBe(`/people/${one}?done=linked`);
    expect(await words(response)).toMatch(/2 contacts in 12 months; from 2 organisations/);
    const found = await words(await worker.post('/people', { given: 'Katie', family: 'Oduya' }));
    expect(found).toContain('Told of twice');

    const parted = await worker.post(`/people/${other}/part`, {
      seen: String((await record(other)).version),
      reason: 'The dates were read wrongly.',
    });
    expect(parted.status).toBe(303);
    const after = [await record(one), await record(other)];
    const without = (all: typeof before) => all.map(({ version: _, ...rest }) => rest);
    expect(without(after)).toEqual(without(before));
    expect(await words(await worker.post('/people', { given: 'Katie', family: 'Oduya' }))).toContain('Told of once');
  });

  it('are not linked by what somebody saw before a colleague changed one of them', async () => {
    const [one, other] = ids as [PersonRecordId, PersonRecordId];
    const seen = { ...(await about(other, one, 'They are siblings.')), otherSeen: '1' };
    const answer = await worker.post(`/people/${other}/compare/${one}/link`, seen);
    expect(answer.status).toBe(409);
    const html = await answer.text();
    expect(mainText(html)).toContain('One of the records changed while you were looking');
    expect(html).toContain('They are siblings.');
  });

  it('are not offered again once somebody has said that they are two people', async () => {
    const [one, other] = ids as [PersonRecordId, PersonRecordId];
    const said = await worker.post(`/people/${other}/compare/${one}/not-the-same`, await about(other, one, 'Cousins.'));
    expect(said.status).toBe(303);
    expect(await words((await worker.follow(said)).response)).toContain('Nobody we know fits');
  });

  it('are not offered to each other where they were told of together as two, unless one was entered twice', async () => {
    const told = concernAbout({ surname: 'Wetherall', sex: 'M', forename: 'Finlay', ...born('2011-05-18') });
    const [about] = told.children;
    const home = { home: 'address', address: '6 Bargehorse Path', postcode: 'WX9 7HL', addressConfidential: 'no' };
    const first = { ...about!, 'child-home': home as Concern['children'][number]['child-home'] };
    const also = (id: string, child: object) => ({ ...first, id, child: { ...first.child, ...child } });
    const brother = also('c2', { forename: 'Hamish', birth: 'not-known', dateOfBirth: undefined });
    const contact = await raise(service, { ...told, children: [first, brother, also('c3', {})] });
    await recordIn(service, contact);
    const page = await words(await worker.get(`/people/contacts/${contact.id}`));
    const [finlay = '', hamish = ''] = page.split('Who is ').slice(1);
    expect(finlay).toContain('with Finlay Wetherall');
    expect(finlay).not.toContain('with Hamish');
    expect(hamish).toContain('Nobody we know fits');
  });

  it('cannot be linked by whoever may not judge it', async () => {
    const [one, other] = ids as [PersonRecordId, PersonRecordId];
    const officer = await service.signInAs('officer');
    expect((await officer.post(`/people/${other}/compare/${one}/link`, await about(other, one))).status).toBe(403);
    expect(await words(await officer.get(`/people/${other}/compare/${one}`))).not.toContain('link the records');
  });
});

describe('two people who both have a past', () => {
  it('become one by two of us, and are exactly as they were when that is undone', async () => {
    const child = (forename: string) => ({ forename, surname: 'Quennell', ...born('2014-02-03') });
    const [a, b, c, d] = [
      await tell(child('Thaddeus')),
      await tell(child('Thad')),
      await tell(child('Thaddeus')),
      await tell(child('Thadeus')),
    ] as [PersonRecordId, PersonRecordId, PersonRecordId, PersonRecordId];
    const pair = async (one: PersonRecordId, other: PersonRecordId) => ({
      seen: String((await record(one)).version),
      otherSeen: String((await record(other)).version),
      reason: 'One child.',
    });
    await worker.post(`/people/${b}/compare/${a}/link`, await pair(b, a));
    await worker.post(`/people/${d}/compare/${c}/link`, await pair(d, c));
    const everyone = [a, b, c, d];
    const snapshot = async () =>
      Promise.all(everyone.map(async (id) => ({ ...(await record(id)), version: undefined })));
    const before = await snapshot();

    expect((await worker.post(`/people/${c}/compare/${a}/link`, await pair(c, a))).status).toBe(409);
    const proposed = await worker.post(`/people/${c}/compare/${a}/merge`, await pair(c, a));
    expect(proposed.status).toBe(303);
    const whole = (await record(a)).merge ? a : c;
    const confirm = async (by: Client) =>
      by.post(`/people/${whole}/merge/confirm`, { seen: String((await record(whole)).version) });
    expect((await confirm(worker)).status).toBe(409);
    const manager = await service.signInAs('manager');
    const merged = await confirm(manager);
    expect(merged.status).toBe(303);
    expect(await words((await manager.follow(merged)).response)).toContain('4 contacts in 12 months');
    expect((await record(whole)).appearances).toHaveLength(4);

    const part = whole === a ? c : a;
    const undone = await manager.post(`/people/${part}/part`, {
      seen: String((await record(part)).version),
      reason: 'They were cousins.',
    });
    expect(undone.status).toBe(303);
    expect(await snapshot()).toEqual(before);
  });
});

it('how two people are related is said once and read from both sides, with its dates', async () => {
  const mother = await tell({ forename: 'Perpetua', surname: 'Hale', ...born('1990-01-02') });
  const child = await tell({ forename: 'Linus', surname: 'Hale', ...born('2018-01-02') });
  const path = `/people/${child}/relationships/${mother}`;
  const since = { 'from-day': '2', 'from-month': '1', 'from-year': '2018' };
  const wrong = await worker.post(path, { seen: '0', is: 'parent', ...since, 'until-day': '31', 'until-month': '2' });
  expect(wrong.status).toBe(400);
  expect(await words(wrong)).toContain('It must have ended on a real date');
  expect((await worker.post(path, { seen: '0', is: 'parent', ...since })).status).toBe(303);
  expect(await words(await worker.get(`/people/${child}`))).toMatch(/Perpetua Hale.*Parent since 2 January 2018/);
  expect(await words(await worker.get(`/people/${mother}`))).toMatch(/Linus Hale.*Child since 2 January 2018/);
  expect((await worker.post(path, { seen: '0', is: 'carer' })).status).toBe(409);
  const herself = await worker.get(`/people/${child}/relationships/${child}`);
  expect(herself.status).toBe(404);
});
