import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../shared/actor.ts';
import {
  isKeptFrom,
  isOpenTo,
  isRestricted,
  mostReaders,
  Readership,
  Restriction,
  restrictionKinds,
} from '../../../shared/restriction/restriction.ts';

const stamp = (id: string) => ({ id, name: id, role: 'officer', organisation: 'The council' });
const at = '2026-11-24T09:00:00.000Z';
const restriction = (more: object = {}) => ({
  kind: 'staff',
  words: '',
  at,
  by: stamp('setter'),
  readers: [stamp('other'), stamp('reader')],
  keptFrom: ['relative', 'reader-and-relative'],
  ...more,
});
const record = (more: object = {}, beside: object = {}) =>
  ({ restricted: restriction(more), ...beside }) as unknown as Parameters<typeof isOpenTo>[1];
const reader = (id: string, role = 'officer', kind = 'person') =>
  ({ id, role, kind }) as Pick<Actor, 'id' | 'kind' | 'role'>;
const lifted = { lifted: { at, by: stamp('setter'), words: 'It is over.' } };

describe('a record that is restricted', () => {
  it('is open to whoever set it, is on its list or holds it', () => {
    const open = ['setter', 'reader', 'other', 'holder'];
    for (const id of [...open, 'nobody']) {
      expect([id, isOpenTo(reader(id), record({}, { holder: { id: 'holder' } }))]).toEqual([id, open.includes(id)]);
    }
  });

  it('is open to no manager by that alone, until it waits for one of them to decide', () => {
    expect(isOpenTo(reader('manager', 'manager'), record())).toBe(false);
    expect(isOpenTo(reader('manager', 'manager'), record({ undecided: false }))).toBe(false);
    expect(isOpenTo(reader('manager', 'manager'), record({ undecided: true }))).toBe(true);
    expect(isOpenTo(reader('officer'), record({ undecided: true }))).toBe(false);
  });

  it('is never open to whoever is kept from it, whatever else they are', () => {
    const also = { by: stamp('relative'), readers: [stamp('relative')], undecided: true };
    expect(isOpenTo(reader('relative', 'manager'), record(also, { holder: { id: 'relative' } }))).toBe(false);
    expect(isKeptFrom({ id: 'relative' }, record())).toBe(true);
    expect(isKeptFrom({ id: 'reader' }, record())).toBe(false);
  });

  it('is as open as any once it is lifted, and to the service itself always', () => {
    expect(isOpenTo(reader('nobody'), record(lifted))).toBe(true);
    expect(isOpenTo(reader('relative'), record(lifted))).toBe(true);
    expect(isKeptFrom({ id: 'relative' }, record(lifted))).toBe(false);
    expect(isOpenTo(reader('relative', 'officer', 'service'), record())).toBe(true);
    expect(isOpenTo(reader('nobody', 'referrer', 'client'), record())).toBe(false);
  });

  it('says so until it is lifted; one that never was says nothing', () => {
    expect(isRestricted(record())).toBe(true);
    expect(isRestricted(record(lifted))).toBe(false);
    expect(isRestricted({})).toBe(false);
    expect(isKeptFrom({ id: 'relative' }, {})).toBe(false);
    expect(isOpenTo(reader('nobody'), {})).toBe(true);
  });
});

it('rows carry who may open the record, and neither why nor since when', () => {
  const { by, readers, keptFrom } = restriction();
  expect(Readership.parse(restriction({ undecided: true, ...lifted }))).toEqual({
    by,
    readers,
    keptFrom,
    undecided: true,
  });
});

describe('a restriction as it is stored', () => {
  const takes = (more: object) => Restriction.safeParse(restriction(more)).success;
  const people = (count: number) => Array.from({ length: count }, (_, n) => stamp(`p${n}`));

  it('is of one of the kinds that are known', () => {
    expect(restrictionKinds.map((kind) => takes({ kind }))).toEqual(restrictionKinds.map(() => true));
    expect([...restrictionKinds]).toEqual([
      'staff',
      'councillor',
      'high-profile',
      'foster-carer',
      'allegation',
      'adoption',
      'conflict',
      'other',
    ]);
    expect(takes({ kind: '' })).toBe(false);
  });

  it('has bounds, of which none is a floor', () => {
    expect([
      mostReaders,
      takes({ readers: people(30) }),
      takes({ readers: people(31) }),
      takes({ readers: [] }),
    ]).toEqual([30, true, false, true]);
    const ids = (count: number) => people(count).map(({ id }) => id);
    expect([takes({ keptFrom: ids(50) }), takes({ keptFrom: ids(51) }), takes({ keptFrom: [] })]).toEqual([
      true,
      false,
      true,
    ]);
    expect([takes({ words: 'w'.repeat(500) }), takes({ words: 'w'.repeat(501) })]).toEqual([true, false]);
  });

  it('keeps who asked to lift it and who did, and is none without them', () => {
    const lifting = { at, by: stamp('setter'), words: 'It is over.', to: stamp('other') };
    expect(Restriction.parse(restriction({ lifting, ...lifted }))).toMatchObject({ lifting, ...lifted });
    expect(takes({ lifting: {} })).toBe(false);
    expect(takes({ lifted: {} })).toBe(false);
    for (const missing of ['kind', 'words', 'at', 'by', 'readers', 'keptFrom']) {
      expect([missing, takes({ [missing]: undefined })]).toEqual([missing, false]);
    }
  });
});
