import { beforeAll, describe, expect, it } from 'vitest';
import { rollKeys } from '../../shared/school-notice/roll-keys.ts';
import type { Client } from '../support/client.ts';
import { sendFiles, takeRegister } from '../support/school-register.ts';
import { authority, type Service, startService } from '../support/service.ts';

let service: Service;
let officer: Client;
beforeAll(async () => {
  service = await startService();
  officer = await takeRegister(service);
}, 60_000);

const head = 'upn,surname,forename,date_of_birth,urn,enrolment,from,until';
const pupil = (n: number, urn = '900001', more: { born?: string; upn?: string } = {}) =>
  `${more.upn ?? ''},Pupil${n},Robin,${more.born ?? `0${(n % 9) + 1}/02/2016`},${urn},C,02/09/2025,`;
const textOf = async (response: Response | Promise<Response>) => (await (await response).text()).replace(/\s+/g, ' ');
const look = async (...rows: string[]) => {
  const file = { name: 'rolls.csv', content: [head, ...rows].join('\n') };
  const looked = await officer.follow(await sendFiles(officer, '/schools/rolls', { file }));
  return { ...looked, text: await textOf(looked.response) };
};
const rollOf = (n: number) =>
  service.store.schools.rollOf(
    authority,
    rollKeys({ name: `Robin Pupil${n}`, born: `2016-02-0${(n % 9) + 1}` }, authority, service.deps.digest),
  );
const all = Array.from({ length: 40 }, (_, n) => pupil(n));

describe('the rolls of schools', () => {
  it('are looked at before they are taken, and then say where a child is', async () => {
    const looked = await look(...all, pupil(90, '900002'), pupil(91, '899999'));
    expect(looked.text).toContain('2 of 3 schools can be taken');
    expect(looked.text).toContain('No school of this number is in the directory');
    expect(await rollOf(1)).toEqual([]);
    expect((await officer.post(`${looked.path}/take`)).status).toBe(303);
    expect(await rollOf(1)).toEqual([{ setting: '900001', registration: 'sole', from: '2025-09-02' }]);
    expect(await rollOf(90)).toEqual([{ setting: '900002', registration: 'sole', from: '2025-09-02' }]);
    expect(await textOf(officer.get(looked.path))).toContain('Taken since');
  });

  it('whoever is no longer on a roll left it yesterday; a roll that loses too many is not taken', async () => {
    const half = await look(...all.slice(0, 20));
    expect(half.text).toContain('20 of 40 would leave, more than 10 per cent. Its last roll stays');
    await officer.post(`${half.path}/take`);
    expect((await rollOf(30))[0]?.until).toBeUndefined();

    const some = await look(...all.slice(0, 38));
    await officer.post(`${some.path}/take`);
    expect((await rollOf(39))[0]?.until).toBe('2026-11-22');
    expect((await rollOf(1))[0]?.until).toBeUndefined();
  });

  it('a row that cannot be read is told by row and column, and nobody leaves its school for it', async () => {
    const looked = await look(
      ...all.slice(0, 37),
      pupil(37, '900001', { born: '31/02/2016' }),
      pupil(3, '900003', { upn: 'X1' }),
    );
    for (const words of ['39', 'date_of_birth', 'It is no day that can be', 'It cannot be a pupil number'])
      expect(looked.text).toContain(words);
    await officer.post(`${looked.path}/take`);
    expect((await rollOf(37))[0]?.until).toBeUndefined();
    expect((await rollOf(3)).map(({ setting }) => setting).toSorted()).toEqual(['900001', '900003']);
  });

  it('no name and no day of birth of a pupil is in the table or in a log', async () => {
    const roll = await service.store.schools.rollOfSchool(authority, '900001');
    expect(JSON.stringify(roll)).not.toMatch(/Robin|Pupil|2016/);
    expect(JSON.stringify(service.logged)).not.toMatch(/Robin|Pupil/);
    const broken = await sendFiles(officer, '/schools/rolls', {
      file: { name: 'rolls.csv', content: 'upn,name\n1,2' },
    });
    expect([broken.status, await textOf(broken)]).toEqual([
      400,
      expect.stringContaining('a column that we do not know: name'),
    ]);
  });
});
