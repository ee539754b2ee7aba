import { beforeAll, describe, expect, it } from 'vitest';
import { asFile } from '../../infra/local/seeds/national-register.ts';
import type { Client } from '../support/client.ts';
import { lookAtFile, registerFiles, sendFiles, someRows, takeRegister } from '../support/school-register.ts';
import { authority, type Service, startService } from '../support/service.ts';

let service: Service;
let officer: Client;
beforeAll(async () => {
  service = await startService();
  officer = await takeRegister(service);
}, 60_000);

const textOf = async (response: Response | Promise<Response>) => (await (await response).text()).replace(/\s+/g, ' ');
/** The register some days later: one school has closed, another has a new name. */
const after = someRows.map((row) =>
  row.URN === '900002'
    ? { ...row, 'EstablishmentStatus (code)': '2', CloseDate: '20-11-2026' }
    : row.URN === '900001'
      ? { ...row, EstablishmentName: 'Oakfield Academy' }
      : row,
);

const held = () => service.store.schools.register.register(authority);

describe('the register of schools', () => {
  it('shows what a file would change before it is taken, and takes it once, if it is the one that was looked at', async () => {
    const fresh = { ...after[5], URN: '999998', EstablishmentName: 'Brand New School' };
    const looked = await lookAtFile(service, officer, [...after, fresh], '20261123');
    const page = await textOf(looked.response);
    for (const words of ['Closing (1)', 'Changed (1)', 'New (1)', 'Status: open → closed', 'Take this register'])
      expect(page).toContain(words);
    expect(await textOf(officer.get(`${looked.path}?show=changed`))).toContain(
      'Name: Oakfield Primary School → Oakfield Academy',
    );
    expect((await held())?.version).toBe(1);

    const other = await lookAtFile(service, officer, after, '20261123');
    expect((await officer.post(`${looked.path}/take`)).headers.get('location')).toBe('/schools/register?done=taken');
    expect((await held())?.version).toBe(2);
    // Whoever looked at another file meanwhile is told, and nothing of it is taken.
    const late = await officer.follow(await officer.post(`${other.path}/take`));
    expect(await textOf(late.response)).toContain('after this file was looked at');
    expect((await held())?.version).toBe(2);
    expect(await textOf(officer.get('/schools/900002'))).toContain('Closed on');
    expect(await service.store.schools.toLookAt('wyre', 10)).toMatchObject({
      items: [{ setting: '900002', why: 'register' }],
    });
  });

  it.each([
    [
      'a column that nobody knows',
      () =>
        sendFiles(
          officer,
          '/schools/register',
          registerFiles(someRows, '20261124', [...Object.keys(someRows[0]!), 'Secret']),
        ),
      'a column that we do not know: Secret',
    ],
    [
      'half a file',
      () =>
        sendFiles(officer, '/schools/register', {
          file: { name: 'edubasealldata20261124.csv', content: asFile(someRows).slice(0, 90_000) },
        }),
      'breaks off',
    ],
    [
      'no day in its name',
      () => sendFiles(officer, '/schools/register', { file: { name: 'schools.csv', content: asFile(someRows) } }),
      'must have its day in it',
    ],
    ['no file', () => sendFiles(officer, '/schools/register', {}), 'Select the register’s file'],
    [
      'a ZIP that is none',
      () =>
        sendFiles(officer, '/schools/register', {
          file: { name: 'edubasealldata20261124.zip', content: 'PK nothing' },
        }),
      'ZIP is damaged',
    ],
  ])('refuses %s beside the field, and keeps the last good one', async (_, send, words) => {
    const before = await held();
    const answer = await send();
    expect([answer.status, await textOf(answer)]).toEqual([400, expect.stringContaining(words)]);
    expect(await held()).toEqual(before);
  });

  it('halts at last year’s file and at one with 30 per cent missing, and offers nothing to take', async () => {
    for (const [rows, day, words] of [
      [after.slice(0, 1_400), '20261123', 'establishments that we hold are missing from the file'],
      [someRows, '20251120', 'and we hold that of'],
    ] as const) {
      const looked = await lookAtFile(service, officer, rows, day);
      const page = await textOf(looked.response);
      expect(page).toContain(words);
      expect(page).not.toContain('Take this register');
      expect((await officer.post(`${looked.path}/take`)).status).toBe(400);
    }
    expect((await held())?.version).toBe(2);
  });

  it('finds a school by name, number and postcode, and is closed to whoever is named nowhere', async () => {
    for (const asked of ['academy oakfield', '900001', 'WX1 2AB']) {
      expect(await textOf(officer.get(`/schools?q=${encodeURIComponent(asked)}`))).toContain('Oakfield Academy');
    }
    expect(await textOf(officer.get('/schools?q=zzzz'))).toContain('No school or setting near us matches');
    const lead = await service.signInAs('otherSchool');
    expect(await textOf(lead.get('/schools'))).toContain('No school has named you');
    const [theirs, nowhere] = await Promise.all(['/schools/900001', '/schools/999997'].map((path) => lead.get(path)));
    expect([theirs!.status, await theirs!.text()]).toEqual([404, await nowhere!.text()]);
  });

  it('the council adds what the register does not hold, changes it and closes it', async () => {
    const place = { kind: 'home-education', name: 'Home education team', laCode: '000', laName: 'Wyrecestershire' };
    const wrong = await officer.post('/schools/new', { ...place, kind: '', laCode: 'x' });
    const again = await textOf(wrong);
    expect([wrong.status, again]).toEqual([400, expect.stringContaining('Select what it is')]);
    expect(again).toContain('Home education team');
    const added = await officer.follow(await officer.post('/schools/new', { ...place, seen: '0' }));
    const at = added.path.split('?')[0]!;
    expect(await textOf(added.response)).toContain('The place has been added');
    expect((await officer.post(`${at}/edit`, { ...place, name: 'Home education', seen: '1' })).status).toBe(303);
    expect((await officer.post(`${at}/edit`, { ...place, seen: '1' })).status).toBe(409);
    expect((await officer.post(`${at}/close`, { act: 'close', seen: '2' })).status).toBe(303);
    expect(await textOf(officer.get(at))).toContain('Closed');
    const [only] = await service.store.schools.added(authority);
    expect(only).toMatchObject({ name: 'Home education', closed: true, version: 3 });
  });
});
