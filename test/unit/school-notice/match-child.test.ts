import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IncidentChild } from '../../../shared/incident/people.ts';
import { LaneName } from '../../../shared/school-notice/lane.ts';
import { type Known, matchChild } from '../../../shared/school-notice/match-child.ts';
import type { RollEntry } from '../../../shared/school-notice/roll.ts';
import { aChild } from '../../support/incident.ts';
import { knownWith, officers, rules, schoolAt } from '../../support/school-world.ts';

const roll = (n: number, more: Partial<RollEntry> = {}): RollEntry => ({
  setting: schoolAt(n).key,
  registration: 'sole',
  from: '2025-09-03',
  ...more,
});
const match = (child: Partial<IncidentChild>, known: Partial<Known> = {}, told = rules) => {
  const { at, lanes, notTold } = matchChild(aChild(child), knownWith(known), told);
  return {
    at: at.map(({ setting, by }) => `${setting.key} ${by}`),
    lanes: lanes.map(({ lane }) => lane),
    notTold,
    candidates: lanes.flatMap(({ candidates }) => candidates.map(({ key }) => key)),
    fallback: lanes[0]?.fallback?.key,
  };
};
const all = knownWith().settings;
const inRegister = (...more: ReturnType<typeof schoolAt>[]) => ({
  settings: [...all.filter(({ key }) => !more.some((one) => one.key === key)), ...more],
});

describe('a child of an incident is told of', () => {
  it('at the school whose roll they are on, by its number, or by a name that one open school has', () => {
    expect(match({}, { rolls: [roll(1)] })).toMatchObject({ at: ['900001 roll'], lanes: [] });
    expect(match({ schoolUrn: '900002' }).at).toEqual(['900002 number']);
    expect(match({ schoolName: 'SCHOOL 3' }).at).toEqual(['900003 name']);
    expect(match({ schoolName: 'School 3' }, inRegister(schoolAt(300, { name: 'School 3' })))).toMatchObject({
      lanes: ['school-not-found'],
      candidates: ['900003', '900300'],
      fallback: officers.missing.key,
    });
  });

  it('at both ends of a dual registration, alternative provision too, and where they are a guest', () => {
    const alternative = inRegister(schoolAt(6, { kind: 'alternative-provision' }));
    const dual = [roll(1, { registration: 'main' }), roll(6, { registration: 'subsidiary' })];
    expect(match({ schoolUrn: '900006' }, { rolls: dual, ...alternative }).at).toEqual(['900001 roll', '900006 roll']);
    expect(match({}, { rolls: [roll(1), roll(2, { registration: 'guest' })] }).at).toEqual([
      '900001 roll',
      '900002 roll',
    ]);
    const half = inRegister(schoolAt(6, { status: 'closed' }));
    expect(match({}, { rolls: dual, ...half })).toMatchObject({ at: ['900001 roll'], lanes: ['school-closed'] });
  });

  it('at the new school alone when they moved within ten school days, whatever police were told', () => {
    const moved = [roll(1), roll(2, { from: '2026-11-16' })];
    expect(match({ schoolUrn: '900001' }, { rolls: moved })).toMatchObject({
      at: ['900002 roll'],
      notTold: ['900001'],
    });
    const ended = [roll(1, { until: '2026-11-13' }), roll(2, { from: '2026-11-16' })];
    expect(match({}, { rolls: ended })).toMatchObject({ at: ['900002 roll'], notTold: ['900001'] });
    // Monday 9 November is the tenth school day before Monday 23 November; the Friday before it is the eleventh.
    expect(match({}, { rolls: [roll(1), roll(2, { from: '2026-11-09' })] }).at).toEqual(['900002 roll']);
    expect(match({}, { rolls: [roll(1), roll(2, { from: '2026-11-06' })] }).lanes).toEqual(['which-school']);
  });

  it('by an officer where two schools claim them, or police and roll differ: neither school is told', () => {
    expect(match({}, { rolls: [roll(1), roll(2)] })).toMatchObject({
      at: [],
      lanes: ['which-school'],
      candidates: ['900001', '900002'],
    });
    expect(match({ schoolUrn: '900003' }, { rolls: [roll(1)] })).toMatchObject({
      at: [],
      candidates: ['900001', '900003'],
    });
    expect(match({ education: 'home-educated' }, { rolls: [roll(1)] }).lanes).toEqual(['which-school']);
    expect(match({ schoolName: 'School 1' }, { rolls: [roll(1, { until: '2026-07-20' })] })).toMatchObject({
      at: [],
      lanes: ['which-school'],
      candidates: ['900001'],
    });
    expect(match({ schoolUrn: '900001' }, { rolls: [roll(1, { until: '2026-07-20' })] }).lanes).toEqual([
      'which-school',
    ]);
  });

  it('by an officer where the school must stay unknown to others and is not certain', () => {
    expect(match({ schoolConfidential: true, schoolUrn: '900002' }).at).toEqual(['900002 number']);
    expect(match({ schoolConfidential: true }, { rolls: [roll(1)] })).toMatchObject({
      at: [],
      lanes: ['which-school'],
    });
    expect(match({ schoolConfidential: true, schoolUrn: '900002' }, { rolls: [roll(1)] })).toMatchObject({
      at: [],
      lanes: ['which-school'],
    });
  });

  it('at what came after a school that has closed, and by an officer where that is none or two', () => {
    const closed = inRegister(schoolAt(1, { status: 'closed' }));
    const link = (to: number) => ({ from: '900001', to: schoolAt(to).key });
    expect(match({ schoolUrn: '900001' }, { ...closed, links: [link(2)] }).at).toEqual(['900002 successor']);
    expect(match({ schoolUrn: '900001' }, { ...closed, links: [link(2), link(3)] })).toMatchObject({
      lanes: ['school-closed'],
      candidates: ['900002', '900003'],
    });
    expect(match({ schoolUrn: '900001' }, closed).lanes).toEqual(['school-closed']);
    expect(match({ schoolUrn: '900001' }, inRegister(schoolAt(1, { status: 'proposed' }))).lanes).toEqual([
      'school-not-found',
    ]);
  });

  it('under the number that it has now, whichever of the two police and roll know', () => {
    const converted = { ...inRegister(schoolAt(1, { status: 'closed' })), links: [{ from: '900001', to: '900002' }] };
    expect(match({ schoolUrn: '900001' }, { ...converted, rolls: [roll(2)] })).toMatchObject({
      at: ['900002 roll'],
      lanes: [],
    });
    expect(match({ schoolUrn: '900002' }, { ...converted, rolls: [roll(1)] })).toMatchObject({
      at: ['900002 roll'],
      lanes: [],
    });
    expect(match({}, { ...converted, rolls: [roll(1), roll(2, { from: '2026-09-02' })] })).toMatchObject({
      at: ['900002 roll'],
      notTold: [],
    });
  });

  it('through the other council where the school lies there, unless it has proved an address to us', () => {
    const away = (laCode: string) => inRegister(schoolAt(1, { laCode }));
    expect(match({ schoolUrn: '900001' }, away('007')).at).toEqual([`${officers.temeshire.key} officer`]);
    expect(match({ schoolUrn: '900001', schoolConfidential: true }, away('007'))).toMatchObject({
      at: [],
      lanes: ['out-of-area'],
    });
    expect(match({ schoolUrn: '900001' }, away('009'))).toMatchObject({
      at: [],
      lanes: ['out-of-area'],
      candidates: ['900001'],
    });
    expect(match({ schoolUrn: '900001' }, { ...away('009'), provedElsewhere: ['900001'] }).at).toEqual([
      '900001 number',
    ]);
  });

  it.each<[string, Partial<IncidentChild>, Partial<Known>, string[], string[]]>([
    ['educated at home', { education: 'home-educated' }, {}, ['own-home officer'], []],
    ['educated at home, with no officer', { education: 'home-educated' }, { settings: [] }, [], ['home-educated']],
    ['on no roll', { education: 'not-on-roll' }, {}, ['own-missing officer'], []],
    ['in no education', { education: 'not-in-education', schoolName: 'School 1' }, {}, ['own-missing officer'], []],
    ['at a college that nobody named', { education: 'college' }, {}, [], ['college-not-found']],
    ['at a college', { education: 'college', schoolUrn: '900001' }, {}, ['900001 number'], []],
    ['at a school that nobody named', { education: 'school' }, {}, [], ['school-not-found']],
    ['at a number that nobody has', { schoolUrn: '123456' }, {}, [], ['school-not-found']],
    ['of school age and of whom nothing is known', {}, {}, [], ['not-known']],
    ['a toddler', { birth: { kind: 'exact', date: '2024-03-05' } }, {}, [], ['early-years']],
    ['of unknown age', { birth: { kind: 'not-known' } }, {}, [], ['not-known']],
    ['not born', { birth: { kind: 'expected', date: '2027-02-10' } }, {}, [], ['not-born']],
  ])('who is %s', (_, child, known, at, lanes) => {
    expect(match(child, known)).toMatchObject({ at, lanes });
  });

  it('at their nursery where the authority tells nurseries', () => {
    const nursery = inRegister(schoolAt(5, { kind: 'early-years' }));
    const child = { schoolUrn: '900005', education: 'early-years' as const };
    expect(match(child, nursery).at).toEqual(['900005 number']);
    expect(match(child, nursery, { ...rules, earlyYears: 'not-told' })).toMatchObject({
      at: [],
      lanes: ['early-years'],
    });
  });

  it('somewhere, always: at a named place or in a named lane, and at no place that is closed, elsewhere or left', () => {
    const keys = fc.constantFrom('900001', '900002', '900003', '900004', '123456');
    const dates = fc.constantFrom('2024-09-03', '2026-11-16', '2026-11-20', '2027-01-04');
    const rolls = fc.array(
      fc.record({
        setting: keys,
        registration: fc.constantFrom('sole' as const, 'main' as const, 'subsidiary' as const, 'guest' as const),
        from: dates,
        until: fc.option(dates, { nil: undefined }),
      }),
      { maxLength: 4 },
    );
    const child = fc.record({
      education: fc.constantFrom(
        'school',
        'early-years',
        'college',
        'home-educated',
        'not-on-roll',
        'not-in-education',
        'not-known',
        undefined,
      ),
      schoolUrn: fc.option(keys, { nil: undefined }),
      schoolName: fc.constantFrom('School 1', 'Nowhere', undefined),
      schoolConfidential: fc.boolean(),
      birth: fc.constantFrom(
        { kind: 'exact' as const, date: '2017-03-05' },
        { kind: 'exact' as const, date: '2025-03-05' },
        { kind: 'not-known' as const },
        { kind: 'expected' as const, date: '2027-01-10' },
      ),
    });
    const statuses = fc.array(fc.constantFrom('open' as const, 'closed' as const, 'proposed' as const), {
      minLength: 4,
      maxLength: 4,
    });
    const links = fc.array(fc.record({ from: keys, to: keys }), { maxLength: 5 });
    fc.assert(
      fc.property(
        child,
        rolls,
        statuses,
        links,
        fc.boolean(),
        fc.boolean(),
        (told, entries, states, ends, away, withOfficers) => {
          const settings = [
            ...states.map((status, at) => schoolAt(at + 1, { status, ...(away && at === 0 && { laCode: '009' }) })),
            ...(withOfficers ? Object.values(officers) : []),
          ];
          const known = knownWith({
            settings,
            links: ends,
            rolls: entries.map(({ until, ...entry }) => ({ ...entry, ...(until && { until }) })),
          });
          const given = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
          const found = matchChild(aChild(given), known, rules);
          expect(found.at.length + found.lanes.length).toBeGreaterThan(0);
          for (const { setting } of found.at) {
            expect([setting.status, setting.kind === 'school' && setting.laCode !== rules.laCode]).toEqual([
              'open',
              false,
            ]);
            expect(found.notTold.includes(setting.key)).toBe(false);
          }
          for (const { lane } of found.lanes) expect(LaneName.options).toContain(lane);
          expect(new Set(found.at.map(({ setting }) => setting.key)).size).toBe(found.at.length);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
