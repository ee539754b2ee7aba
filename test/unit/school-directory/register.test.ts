import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLinks, readRegister } from '../../../functions/http/schools/read-register.ts';
import {
  asFile,
  linkRows,
  ownLaCode,
  type RegisterRow,
  registerRows,
} from '../../../infra/local/seeds/national-register.ts';
import { dryRun, type HeldRegister, type RegisterFile } from '../../../shared/school-directory/check-register.ts';
import { compareRegisters } from '../../../shared/school-directory/compare-registers.ts';
import { type Establishment, laestabOf, settingOf } from '../../../shared/school-directory/establishment.ts';
import { successorsOf } from '../../../shared/school-directory/links.ts';
import { dayOfFile } from '../../../shared/school-directory/register.ts';
import { registerColumns } from '../../../shared/school-directory/register-columns.ts';
import type { Setting } from '../../../shared/school-directory/setting.ts';
import { takeRegister } from '../../../shared/school-directory/take-register.ts';
import { momentOf, must, people, tuesday } from '../../support/front-door.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const rows = registerRows(7, 2_000);
const read = (from: readonly RegisterRow[], asOf = '2026-11-24', heads?: string[]): RegisterFile => {
  const found = readRegister(bytes(asFile(from, heads)), asOf);
  if (!found.ok) throw new Error(found.problem.code);
  return found.file;
};
const about = { own: ownLaCode, today: '2026-11-24' };
const file = read(rows, '2026-11-20');
const moment = momentOf(people.officer);
const first = must(takeRegister(file, undefined, ownLaCode, { seen: 0, fingerprint: file.fingerprint }, moment));
const held: HeldRegister = { register: first.register, establishments: first.establishments };
const refusalOf = (of: RegisterFile, from: HeldRegister | undefined = held) => {
  const found = dryRun(of, from, about);
  return found.ok ? undefined : found.refusal.code;
};

describe('a file of the national register', () => {
  it('is read by the names that the register gives its columns, 24,500 establishments of it too', () => {
    const all = read(registerRows(1));
    expect([all.establishments.length, all.problems]).toEqual([24_500, []]);
    expect(all.establishments[0]).toMatchObject({
      urn: '900001',
      name: 'Oakfield Primary School',
      laCode: '000',
      status: 'open',
      lowAge: 4,
    });
    expect(laestabOf(all.establishments[0]!)).toBe('000/2001');
    expect(new Set(all.establishments.map(({ urn }) => urn)).size).toBe(24_500);
    expect(registerRows(1)).toEqual(registerRows(1));
  });

  it('names no establishment that exists: numbers, codes and postcodes are of kinds never given', () => {
    for (const { urn, laCode, postcode = '' } of file.establishments) {
      expect([urn[0], laCode[0], postcode.slice(0, 2)]).toEqual(['9', '0', 'WX']);
    }
  });

  it('is taken with every column of the public file, in any order, in either way of writing characters', () => {
    const heads = [
      'Easting',
      ...registerColumns.map(({ name }) => name).reverse(),
      'SEN1 (name)',
      'EstablishmentStatus (name)',
    ];
    expect(read(rows, '2026-11-20', heads).establishments).toEqual(file.establishments);
    const latin = Buffer.from(asFile(rows.map((row) => ({ ...row, Street: 'Café Row' }))), 'latin1');
    const found = readRegister(latin, '2026-11-24');
    expect(found.ok && found.file.establishments[3]?.address[0]).toBe('Café Row');
  });

  it('is not taken with an unknown column, without one that is needed, broken off, or empty', () => {
    const codeOf = (text: string) => {
      const found = readRegister(bytes(text), '2026-11-24');
      return found.ok ? 'taken' : found.problem;
    };
    const heads = registerColumns.map(({ name }) => name);
    expect(codeOf(asFile(rows, [...heads, 'DSLEmail']))).toMatchObject({
      code: 'unknown-column',
      params: { column: 'DSLEmail' },
    });
    expect(codeOf(asFile(rows, heads.slice(1)))).toMatchObject({ code: 'column-missing', params: { column: 'URN' } });
    expect(codeOf(asFile(rows, [...heads, 'URN']))).toMatchObject({ code: 'column-twice' });
    expect(codeOf(asFile(rows).slice(0, -60))).toMatchObject({ code: 'broken-off' });
    expect(codeOf('')).toMatchObject({ code: 'empty' });
    expect(codeOf(`${heads.join(',')}\r\n`)).toMatchObject({ code: 'empty' });
  });

  it('names row and column of what cannot be read, and takes the rest', () => {
    const [one, two, ...rest] = rows;
    const wrong = read([{ ...one, OpenDate: '31-02-2020' }, { ...two, URN: '099999', EstablishmentName: '' }, ...rest]);
    expect(wrong.problems).toEqual([
      { row: 2, column: 'OpenDate', code: 'unreadable' },
      { row: 3, column: 'URN', code: 'unreadable' },
      { row: 3, column: 'EstablishmentName', code: 'missing' },
    ]);
    expect(wrong.establishments).toHaveLength(rows.length - 2);
    expect(wrong.unread).toEqual(['900001']);
  });

  it('bears its day in its name', () => {
    expect(['edubasealldata20261124.csv', 'edubasealldata20261324.csv', 'schools.csv'].map(dayOfFile)).toEqual([
      '2026-11-24',
      undefined,
      undefined,
    ]);
  });
});

describe('taking a register', () => {
  const change = (at: number, more: RegisterRow) =>
    rows.map((row, place) => (place === at ? { ...row, ...more } : row));

  it('shows first what is added, changed and closed, with what differs', () => {
    const next = [
      ...change(50, { EstablishmentName: 'Renamed School', TelephoneNum: '01632960999' }).map((row, at) =>
        at === 60 ? { ...row, 'EstablishmentStatus (code)': '2', CloseDate: '31-10-2026' } : row,
      ),
      { ...rows[70], URN: '999999' },
    ];
    const found = dryRun(read(next), held, about);
    if (!found.ok) throw new Error(found.refusal.code);
    const { added, changed, closed, unchanged, missing } = found.changes;
    expect([added.map(({ urn }) => urn), unchanged, missing]).toEqual([['999999'], 1998, []]);
    expect(changed[0]?.differences.map(({ part, becomes }) => [part, becomes])).toEqual([
      ['name', 'Renamed School'],
      ['phone', '01632960999'],
    ]);
    expect(closed.map(({ after }) => [after.urn, after.closed])).toEqual([[rows[60]?.URN, '2026-10-31']]);
  });

  it('halts at half a file, at last year’s, at the same again, and where 30 % of the schools are missing', () => {
    expect(refusalOf(read(rows.slice(0, 1_000)))).toBe('missing');
    expect(refusalOf(read(rows.filter((_, at) => at % 10 > 2)))).toBe('missing');
    expect(refusalOf(read(change(50, { Street: 'Old Lane' }), '2025-11-24'))).toBe('older');
    expect(refusalOf(file)).toBe('same-file');
    expect(refusalOf(read(rows, '2026-11-25'))).toBe('from-the-future');
    expect(refusalOf(read([...rows, { ...rows[0] }]))).toBe('establishment-twice');
    expect(refusalOf(read(registerRows(7, 900)), undefined)).toBe('too-few');
  });

  it('halts where few are missing and they are ours, and where none is', () => {
    expect(refusalOf(read(rows.filter((_, at) => at % 5 !== 0 || at >= 40)))).toBe('missing-of-ours');
    expect(refusalOf(read(rows.filter((row) => row['LA (code)'] !== ownLaCode)))).toBe('none-of-ours');
  });

  it('halts at an old file under a new name, because it does not know of what has closed since', () => {
    const reopened = rows.map((row) =>
      row['EstablishmentStatus (code)'] === '2' && (row.CloseDate ?? '').slice(3, 5) > '06'
        ? { ...row, 'EstablishmentStatus (code)': '1', CloseDate: '' }
        : row,
    );
    expect(refusalOf(read(reopened))).toBe('older-inside');
  });

  it('halts where a tenth of the schools would close at once, or a hundredth of the rows cannot be read', () => {
    const closing = rows.map((row, at) => (at % 5 === 0 ? { ...row, 'EstablishmentStatus (code)': '2' } : row));
    expect(refusalOf(read(closing))).toBe('too-many-close');
    expect(refusalOf(read(rows.map((row, at) => (at % 50 === 0 ? { ...row, URN: 'x' } : row))))).toBe('unreadable');
  });

  it('leaves an establishment whose row cannot be read as it stands: it is neither changed nor missing', () => {
    const found = dryRun(read(change(50, { OpenDate: 'soon' })), held, about);
    expect(found).toMatchObject({
      ok: true,
      changes: { changed: [], missing: [] },
      problems: [{ column: 'OpenDate' }],
    });
  });

  it('takes the file that was looked at over the register it was compared with, and nothing else', () => {
    const next = read(change(50, { EstablishmentName: 'Renamed School' }));
    const command = { seen: 1, fingerprint: next.fingerprint };
    expect(takeRegister(next, held, ownLaCode, { ...command, seen: 0 }, moment)).toMatchObject({
      refusal: { kind: 'stale' },
    });
    expect(takeRegister(next, held, ownLaCode, { ...command, fingerprint: 'x' }, moment)).toMatchObject({
      refusal: { kind: 'stale' },
    });
    expect(takeRegister(next, held, ownLaCode, command, momentOf(people.referrer))).toMatchObject({
      refusal: { kind: 'forbidden' },
    });
    const taken = must(takeRegister(next, held, ownLaCode, command, moment));
    expect(taken.establishments.map(({ name }) => name)).toEqual(['Renamed School']);
    expect(taken.register).toMatchObject({ version: 2, asOf: '2026-11-24', establishments: 2_000 });
    expect(
      takeRegister(
        read(rows.slice(0, 1_200)),
        held,
        ownLaCode,
        { ...command, fingerprint: read(rows.slice(0, 1_200)).fingerprint },
        moment,
      ),
    ).toMatchObject({
      refusal: { kind: 'invalid', problems: [{ field: 'file', code: 'missing' }] },
    });
    expect(tuesday.toISOString()).toBe(taken.register.taken.at);
  });

  it('puts each establishment into exactly one list, and closes none by absence', () => {
    const some = file.establishments.slice(0, 30);
    const edit = fc.constantFrom<(one: Establishment) => Establishment[]>(
      (one) => [one],
      (one) => [{ ...one, name: `${one.name} too` }],
      (one) => [{ ...one, status: 'closed' }],
      () => [],
    );
    fc.assert(
      fc.property(fc.array(edit, { minLength: 30, maxLength: 30 }), fc.integer({ min: 0, max: 30 }), (edits, kept) => {
        const before = some.slice(0, kept);
        const after = some.flatMap((one, at) => edits[at]?.(one) ?? []);
        const { added, changed, closed, unchanged, missing } = compareRegisters(before, after);
        expect(added.length + changed.length + closed.length + unchanged).toBe(after.length);
        expect(before.length - missing.length).toBe(changed.length + closed.length + unchanged);
        for (const { before: was, after: becomes } of closed) {
          expect([was.status === 'closed', becomes.status]).toEqual([false, 'closed']);
        }
        for (const one of missing) expect(after.some(({ urn }) => urn === one.urn)).toBe(false);
      }),
    );
  });
});

describe('what came after a school', () => {
  const setting = (key: string, status: Setting['status'] = 'open'): Setting => ({
    key,
    name: key,
    kind: 'school',
    laCode: '000',
    laName: '',
    status,
  });
  const link = (from: number, to: number) => ({ from: `90000${from}`, to: `90000${to}` });
  const keysAfter = (from: number, links: { from: string; to: string }[], closed: number[]) =>
    successorsOf(
      `90000${from}`,
      links,
      Array.from({ length: 10 }, (_, at) => setting(`90000${at}`, closed.includes(at) ? 'closed' : 'open')),
    ).map(({ key }) => key);

  it('is followed over every step to what is open, past splits and once round a circle', () => {
    expect(keysAfter(1, [link(1, 2), link(2, 3)], [1, 2])).toEqual(['900003']);
    expect(keysAfter(1, [link(1, 2), link(1, 3)], [1])).toEqual(['900002', '900003']);
    expect(keysAfter(1, [link(1, 2), link(2, 1)], [1, 2])).toEqual([]);
    expect(keysAfter(1, [link(1, 2), link(2, 4)], [1])).toEqual(['900002']);
  });

  it('is read from either end of a link, each once, and other links are none', () => {
    const made = linkRows(rows, 7);
    const heads = ['URN', 'LinkURN', 'LinkName', 'LinkType', 'LinkEstablishedDate'];
    const found = readLinks(
      bytes(asFile([...made, { URN: '900001', LinkURN: '900002', LinkType: 'Sixth Form Centre Link' }], heads)),
    );
    if (!found.ok) throw new Error(found.problem.code);
    const settings = file.establishments.map(settingOf);
    expect(found.links.length).toBeGreaterThan(20);
    expect(found.links.length * 2).toBe(new Set(made.map(({ URN, LinkURN }) => `${URN} ${LinkURN}`)).size);
    for (const { from } of found.links) expect(successorsOf(from, found.links, settings).length).toBeGreaterThan(0);
  });
});
