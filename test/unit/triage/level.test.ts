import { describe, expect, it, test } from 'vitest';
import type { Answer } from '../../../shared/triage/answer.ts';
import { triageLevelOf } from '../../../shared/triage/level.ts';
import { levelInWords } from '../../../shared/triage/level-words.ts';
import { aChild, answersWith, historyOf, pack, risksOf, sumOf, triage } from '../../support/incident.ts';

const born = (date: string) => ({ children: [aChild({ birth: { kind: 'exact', date } })] });
const aged = (years: number) => born(`${2026 - years}-03-05`);
const unborn = { children: [aChild({ birth: { kind: 'expected', date: '2027-02-01' } })] };
const yes = (...codes: string[]): Record<string, Answer> => Object.fromEntries(codes.map((code) => [code, 'yes']));
const dash = (yesCount: number) => ({ tools: [{ tool: 'dash', yesCount }] });
const twoBefore = [historyOf('victim', ['2026-09-20', '2026-10-30'])];
const onPlan = {
  children: [aChild({ birth: { kind: 'exact', date: '2022-03-05' }, statuses: ['child-protection-plan'] })],
};

describe('the level of an incident', () => {
  test.each([
    ['V1', 'one argument now and then', sumOf(yes('EM1')), [1, 1, 1]],
    ['V2', 'the same with a child aged 3', sumOf(yes('EM1'), aged(3)), [1, 2, 2]],
    ['V3', 'three at level 2, with a child aged 9', sumOf(yes('PH2', 'PR2', 'CH2')), [2, 2, 2]],
    ['V4', 'the same as a third notification in 90 days', sumOf(yes('PH2', 'PR2', 'CH2'), {}, twoBefore), [2, 3, 3]],
    ['V5', 'strangling suspected', sumOf({ ST4: 'suspected', EM1: 'yes' }), [4, 4, 4]],
    ['V6', 'separation with control suspected', sumOf({ SE4: 'suspected', EM2: 'yes' }), [3, 3, 3]],
    ['V7', 'an argument, with 15 answers yes in DASH', sumOf(yes('EM1'), dash(15)), [1, 1, 3]],
    ['V8', 'an argument, with a child of 4 on a plan', sumOf(yes('EM1'), onPlan), [1, 2, 3]],
    ['V9', 'control and stalking, with a child of 12', sumOf(yes('CC3', 'ST3'), aged(12)), [3, 3, 3]],
    ['V10', 'the same in pregnancy', sumOf(yes('CC3', 'ST3', 'PG3'), unborn), [3, 4, 4]],
    ['V11', 'nothing at all', sumOf({}), [0, 0, 0]],
    ['V12', 'assaults, a child under 7 and escalation', sumOf(yes('PH2'), aged(6), twoBefore), [2, 3, 3]],
  ])('%s: %s', (_, __, { base, raised, computed }, expected) => {
    expect([base, raised, computed]).toEqual(expected);
  });

  it('shows its sum: which answer counts for what, why it went up, and what it may not fall below', () => {
    const sum = sumOf(
      { EM1: 'yes', SE4: 'suspected', PF2: 'yes' },
      { ...onPlan, ...dash(14), grade: 'high' },
      twoBefore,
    );
    expect(sum.counted).toEqual([
      { code: 'SE4', level: 4, starred: false, answer: 'suspected', value: 3 },
      { code: 'EM1', level: 1, starred: false, answer: 'yes', value: 1 },
    ]);
    expect(sum.uplifts).toEqual([
      { reason: 'young-child', childIds: ['c1'], underYears: 7 },
      { reason: 'notifications', dates: ['2026-09-20', '2026-10-30', '2026-11-21'], days: 90 },
    ]);
    expect(sum.floors).toEqual([
      { reason: 'police-grade-high', level: 3 },
      { reason: 'tool-high', level: 3, tool: 'dash', yes: 14 },
      { reason: 'plan-or-care', level: 3, childIds: ['c1'] },
    ]);
    expect([sum.protective, sum.computed, sum.pack]).toEqual([['PF2'], 4, { code: 'DA-1', version: 1 }]);
  });

  it('says its sum in words', () => {
    const sum = sumOf({ ST4: 'suspected', EM1: 'yes', PF2: 'yes' }, { ...onPlan, ...dash(14) }, twoBefore);
    const words = levelInWords(sum, { facts: onPlan, pack, settings: triage });
    expect(words).toEqual({
      counted: [
        'ST4 Strangling, choking, suffocating, drowning or burning: suspected, which counts in full, counts 4',
        'EM1 Heated arguments now and then with abusive words, and nobody says that they are afraid: yes, counts 1',
      ],
      uplifts: [
        'Robin Alderwick: under 7',
        '3 notifications in 90 days: 20 September 2026, 30 October 2026 and 21 November 2026',
      ],
      floors: [
        'DASH shows high risk, with 14 answered yes: never below 3',
        'Robin Alderwick: on a child protection plan or looked after, never below 3',
      ],
      protective: ['PF2 Safe housing: shown, and lowers nothing'],
      result: 'Level 4: the greatest answer counts 4',
    });
    const held = levelInWords(sumOf(yes('EM1'), { ...onPlan }), { facts: onPlan, pack, settings: triage });
    expect(held.result).toBe('Level 3: the greatest answer counts 1, raised to 2, held at 3 by what it is never below');
  });

  it('says when more than 30 per cent of what is grave is not known, and not at the 30 per cent itself', () => {
    const grave = pack.descriptors.filter(({ level }) => level === 3 || level === 4).map(({ code }) => code);
    const notKnown = (count: number) =>
      sumOf(Object.fromEntries(grave.slice(0, count).map((code) => [code, 'not-known'])));
    const most = Math.floor(grave.length * 0.3);
    expect(notKnown(most).insufficient).toBeUndefined();
    expect(notKnown(most + 1)).toMatchObject({
      insufficient: { least: 2 },
      notKnown: { count: most + 1, of: grave.length },
    });
  });

  it('takes what nobody has answered for not known', () => {
    expect(triageLevelOf(risksOf(), {}, pack, triage).insufficient).toEqual({ least: 2 });
  });

  it('counts a child who might be under 7, one with a need that was not said to make no difference, and an expected one', () => {
    const about = { birth: { kind: 'approximate-age' as const, age: 7, unit: 'years' as const, toldOn: '2026-11-21' } };
    const reasons = (child: Parameters<typeof aChild>[0], more = {}) =>
      sumOf(yes('EM1'), { children: [aChild(child)], ...more }).uplifts.map(({ reason }) => reason);
    expect(reasons({ birth: { kind: 'month-year', year: 2019, month: 11 } })).toEqual(['young-child']);
    expect(reasons(about)).toEqual([]);
    expect(reasons({ birth: { kind: 'not-known' } })).toEqual([]);
    expect(reasons({ disability: ['AUT'] })).toEqual(['less-able-to-protect-themselves']);
    expect(reasons({ disability: ['AUT'], limitsSelfProtection: 'no' })).toEqual([]);
    expect(reasons({ disability: ['NONE'] })).toEqual([]);
  });

  it('goes up within a year of a conference, on the last day of the year too, and not a day later', () => {
    const heardOn = (maracOn: string) =>
      sumOf(yes('EM1'), {}, [historyOf('couple', [maracOn], maracOn)]).uplifts.map(({ reason }) => reason);
    expect(heardOn('2025-11-21')).toEqual(['after-marac']);
    expect(heardOn('2025-11-20')).toEqual([]);
  });

  it('knows a tool by the authority’s settings, whatever its name, and keeps the others without a threshold', () => {
    const floors = (tool: object) => sumOf({}, { tools: [tool] }).floors.map(({ reason }) => reason);
    expect(floors({ tool: 'dash', yesCount: 13 })).toEqual([]);
    expect(floors({ tool: 'dash', answers: Array(14).fill({ question: 'Are you afraid?', answer: 'Yes' }) })).toEqual([
      'tool-high',
    ]);
    expect(floors({ tool: 'dara', grade: 'high' })).toEqual(['tool-high']);
    expect(floors({ tool: 'our-own-tool', yesCount: 99 })).toEqual([]);
  });

  it('goes up at a third incident in a year only where the authority has settled so', () => {
    const history = [historyOf('household', ['2026-01-02', '2026-05-03'])];
    const stepping = { ...triage, repeat: { ...triage.repeat, leadsTo: 'step-up' as const } };
    const answers = answersWith(yes('EM1'));
    expect(triageLevelOf(risksOf({}, history), answers, pack, triage).computed).toBe(1);
    expect(triageLevelOf(risksOf({}, history), answers, pack, stepping)).toMatchObject({
      computed: 2,
      uplifts: [{ reason: 'repeat', dates: ['2026-01-02', '2026-05-03', '2026-11-21'] }],
    });
  });
});
