import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readLinks, readRegister } from '../../functions/http/schools/read-register.ts';
import { schoolStore } from '../../functions/store/schools.ts';
import { asFile, linkRows, registerRows } from '../../infra/local/seeds/national-register.ts';
import { findSettings } from '../../shared/school-directory/find-setting.ts';
import { lookAtRegister } from '../../shared/school-directory/look-at-register.ts';
import { linkColumns } from '../../shared/school-directory/register-columns.ts';
import { takeUpload } from '../../shared/school-directory/register-upload.ts';
import { rollAfter, type SchoolRoll } from '../../shared/school-notice/keep-roll.ts';
import { rollKeys } from '../../shared/school-notice/roll-keys.ts';
import { schoolSettings } from '../../shared/settings/school-notices.ts';
import { engines, freshTable } from '../support/engines.ts';
import { momentOf, must, people, settings, tuesday } from '../support/front-door.ts';

const { authority } = settings;
const { laCode: own } = schoolSettings(settings);
const moment = { ...momentOf(people.officer), newId: () => randomUUID() };
const rows = registerRows(7, 2_000);
const links = linkRows(rows, 7);

const fileOf = (from: typeof rows, asOf: string) => {
  const read = readRegister(new TextEncoder().encode(asFile(from)), asOf);
  const linked = readLinks(new TextEncoder().encode(asFile(links, linkColumns)));
  if (!read.ok || !linked.ok) throw new Error('not read');
  return { ...read.file, links: linked.links, fileName: 'edubasealldata.csv' };
};

describe.each(engines)('schools on the %s engine', (engine) => {
  const world = async () => {
    const { schools } = { schools: schoolStore(await freshTable(engine)) };
    const stage = async (file: ReturnType<typeof fileOf>) => {
      const held = await schools.register.whole(authority);
      const looked = must(lookAtRegister(file, held, moment));
      await schools.register.stage(looked.upload, looked.lines, { staged: looked.staged, held });
      return looked.upload;
    };
    const take = async (upload: Awaited<ReturnType<typeof stage>>) => {
      const version = (await schools.register.register(authority))?.version ?? 0;
      const register = takeUpload(upload, { version }, moment);
      return register.ok ? schools.register.take(upload, register.value, randomUUID()) : register;
    };
    return { schools, stage, take };
  };

  it('a register holds from the one write that takes it, and the last good one stays until then', async () => {
    const { schools, stage, take } = await world();
    const first = await stage(fileOf(rows, '2026-11-20'));
    expect(await schools.register.register(authority)).toBeUndefined();
    expect(await schools.register.local(authority)).toEqual([]);
    must(await take(first));
    expect(await schools.register.whole(authority)).toMatchObject({ register: { version: 1, establishments: 2_000 } });

    const renamed = rows.map((row) => (row.URN === '900001' ? { ...row, EstablishmentName: 'Oakfield Academy' } : row));
    const [second, other] = [await stage(fileOf(renamed, '2026-11-23')), await stage(fileOf(renamed, '2026-11-23'))];
    expect((await schools.register.establishment(authority, '900001'))?.establishment.name).toBe(
      'Oakfield Primary School',
    );
    must(await take(second));
    expect((await schools.register.establishment(authority, '900001'))?.establishment.name).toBe('Oakfield Academy');
    expect(await take(other)).toMatchObject({ ok: false, refusal: { kind: 'stale' } });

    const third = await stage(fileOf(renamed.slice(0, 1_300), '2026-11-24'));
    expect(third.outcome).toMatchObject({ ok: false, refusal: { code: 'missing' } });
    expect((await take(third)).ok).toBe(false);
    expect((await schools.register.whole(authority))?.establishments.length).toBe(2_000);
  });

  it('a place is found by name, number and postcode near us, and by its number anywhere, with what came after it', async () => {
    const { schools, stage, take } = await world();
    must(await take(await stage(fileOf(rows, '2026-11-20'))));
    const near = await schools.near(authority);
    const find = (asked: string) => findSettings(near, asked, { own, most: 5 }).found.map(({ key }) => key);
    expect([find('oakfield'), find('primary OAKFIELD')[0], find('900001'), find('wx1 2ab')]).toEqual([
      ['900001'],
      '900001',
      ['900001'],
      ['900001'],
    ]);
    expect(find(' ')).toEqual([]);
    expect(near.every(({ laCode }) => [own, '001', '002', '003'].includes(laCode))).toBe(true);

    const [from, to] = [links[0]?.URN ?? '', links[0]?.LinkURN ?? ''];
    const known = await schools.settingsOf(authority, [from, to, '999999']);
    expect(known.settings.map(({ key }) => key).sort()).toEqual([from, to].sort());
    expect(known.links.length).toBeGreaterThan(0);
  });

  it('a child is found on the rolls by number or by name and day of birth, and for a year after they have left', async () => {
    const { schools } = await world();
    const keysOf = (name: string, born: string, upn?: string) =>
      rollKeys({ name, born, upn }, authority, moment.digest);
    const sole = { registration: 'sole' as const, from: '2026-09-02' };
    const [ana, ben] = [keysOf('Ana Lisle', '2016-01-02'), keysOf('Ben Oré', '2015-03-04')];
    const roll = (version: number, pupils: SchoolRoll['pupils']): SchoolRoll => ({
      ...{ setting: '900001', authority, version, pupils },
      taken: { at: tuesday.toISOString(), by: { id: 'x', name: 'x', role: 'officer', organisation: 'x' } },
    });
    expect(await schools.rollOf(authority, ana)).toEqual([]);
    const first = roll(1, [
      { ...sole, ...ana },
      { ...sole, ...ben },
    ]);
    must(await schools.saveRoll(first, undefined, randomUUID()));
    expect(await schools.rollOf(authority, keysOf('BEN ORE', '2015-03-04'))).toEqual([{ ...sole, setting: '900001' }]);
    const second = roll(2, rollAfter(first.pupils, [{ ...sole, ...ana }], '2026-11-24'));
    must(await schools.saveRoll(second, first, randomUUID()));
    expect(await schools.rollOf(authority, ben)).toEqual([{ ...sole, setting: '900001', until: '2026-11-23' }]);
    expect(await schools.rollOf(authority, keysOf('Ben Oré', '2015-03-05'))).toEqual([]);
    expect((await schools.saveRoll(second, first, randomUUID())).ok).toBe(false);
  });
});
