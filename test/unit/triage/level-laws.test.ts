import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Answer, type AnswersGiven, answerTo } from '../../../shared/triage/answer.ts';
import { triageLevelOf } from '../../../shared/triage/level.ts';
import { maracPromptsOf, promptsTogether } from '../../../shared/triage/marac.ts';
import type { RiskFacts } from '../../../shared/triage/risk-facts.ts';
import { pack, triage } from '../../support/incident.ts';

const codes = pack.descriptors.map(({ code }) => code);
const protective = pack.descriptors.filter(({ level }) => level === 'protective').map(({ code }) => code);

/** Answers to any of the descriptors, the rest left open. */
const answers: fc.Arbitrary<AnswersGiven> = fc.dictionary(
  fc.constantFrom(...codes),
  fc.record({ answer: fc.constantFrom(...Answer.options) }),
  { maxKeys: 20 },
);
const days = fc.array(fc.constantFrom('2026-09-20', '2026-10-30', '2026-11-01'), { maxLength: 4 });

const facts: fc.Arbitrary<RiskFacts> = fc.record(
  {
    on: fc.constant('2026-11-21'),
    grade: fc.constantFrom('standard' as const, 'medium' as const, 'high' as const, 'not-graded' as const),
    children: fc.array(
      fc.record(
        {
          id: fc.constantFrom('c1', 'c2', 'c3'),
          years: fc.nat(17),
          unborn: fc.boolean(),
          lessAbleToProtectThemselves: fc.boolean(),
          planOrCare: fc.subarray(['child-protection-plan' as const, 'looked-after' as const]),
        },
        { requiredKeys: ['id', 'unborn', 'lessAbleToProtectThemselves', 'planOrCare'] },
      ),
      { minLength: 1, maxLength: 4 },
    ),
    pregnant: fc.boolean(),
    tools: fc.array(fc.record({ tool: fc.constant('dash'), yes: fc.nat(27), high: fc.boolean() }), { maxLength: 2 }),
    notifications: days,
    maracBefore: fc.constantFrom('2025-11-20', '2025-11-21', '2026-10-01'),
    events: days,
    repeats: fc.constant([]),
  },
  { requiredKeys: ['on', 'grade', 'children', 'pregnant', 'tools', 'notifications', 'events', 'repeats'] },
);

const sum = (facts: RiskFacts, given: AnswersGiven, descriptors = pack.descriptors) =>
  triageLevelOf(facts, given, { ...pack, descriptors }, triage);

const graver: Record<Answer, Answer> = { no: 'suspected', 'not-known': 'suspected', suspected: 'yes', yes: 'yes' };

describe('the laws of the level', () => {
  it('never falls when an answer becomes graver or one is added', () => {
    fc.assert(
      fc.property(facts, answers, fc.constantFrom(...codes), (facts, given, code) => {
        const worse = { ...given, [code]: { answer: graver[answerTo(given, code)] } };
        expect(sum(facts, worse).computed).toBeGreaterThanOrEqual(sum(facts, given).computed);
      }),
    );
  });

  it('never falls when the facts become graver', () => {
    fc.assert(
      fc.property(facts, answers, (facts, given) => {
        const before = sum(facts, given).computed;
        const graverFacts: RiskFacts[] = [
          { ...facts, grade: 'high' },
          { ...facts, pregnant: true },
          { ...facts, tools: [...facts.tools, { tool: 'dash', yes: 20, high: true }] },
          { ...facts, notifications: [...facts.notifications, '2026-11-20'] },
          { ...facts, maracBefore: '2026-11-01' },
          {
            ...facts,
            children: [
              ...facts.children,
              { id: 'c9', years: 2, unborn: false, lessAbleToProtectThemselves: true, planOrCare: ['looked-after'] },
            ],
          },
        ];
        for (const more of graverFacts) expect(sum(more, given).computed).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('does not depend on the order of answers, descriptors or children', () => {
    fc.assert(
      fc.property(facts, answers, (facts, given) => {
        const turned = sum(
          { ...facts, children: facts.children.toReversed() },
          Object.fromEntries(Object.entries(given).toReversed()),
          pack.descriptors.toReversed(),
        );
        const { base, raised, computed, insufficient, notKnown } = sum(facts, given);
        expect([turned.base, turned.raised, turned.computed]).toEqual([base, raised, computed]);
        expect([turned.insufficient, turned.notKnown.count]).toEqual([insufficient, notKnown.count]);
      }),
    );
  });

  it('is never below any of its floors, and goes up by one and no more, however many the reasons', () => {
    fc.assert(
      fc.property(facts, answers, (facts, given) => {
        const { base, uplifts, raised, floors, computed } = sum(facts, given);
        for (const { level } of floors) expect(computed).toBeGreaterThanOrEqual(level);
        expect(raised).toBe(base === 0 ? 0 : Math.min(4, base + Math.min(1, uplifts.length)));
        expect(computed).toBe(Math.max(raised, ...floors.map(({ level }) => level)));
      }),
    );
  });

  it('is not changed by anything that protects', () => {
    fc.assert(
      fc.property(facts, answers, fc.subarray(protective), (facts, given, protects) => {
        const more = { ...given, ...Object.fromEntries(protects.map((code) => [code, { answer: 'yes' as const }])) };
        const { protective: _, ...protectedSum } = sum(facts, more);
        const { protective: __, ...plain } = sum(facts, given);
        expect(protectedSum).toEqual(plain);
      }),
    );
  });

  it('calls information insufficient exactly when more than the share of grave descriptors is not known', () => {
    fc.assert(
      fc.property(facts, answers, (facts, given) => {
        const { notKnown, insufficient } = sum(facts, given);
        expect(insufficient !== undefined).toBe(notKnown.count / notKnown.of > 0.3);
      }),
    );
  });
});

describe('the laws of the conference', () => {
  it('is prompted by every criterion that is met and by no other, whatever the level is', () => {
    fc.assert(
      fc.property(facts, answers, (facts, given) => {
        const criteria = maracPromptsOf(facts, given, pack, triage).map(({ criterion }) => criterion);
        expect(criteria.includes('high-risk')).toBe(facts.tools.some(({ high }) => high));
        expect(criteria.includes('escalation')).toBe(facts.events.length >= 3);
        expect(criteria.includes('repeat')).toBe((facts.maracBefore ?? '') >= '2025-11-21');
        expect(criteria.includes('descriptor')).toBe(['yes', 'suspected'].includes(answerTo(given, 'HB4')));
      }),
    );
  });

  it('stays prompted, whatever is answered or put right afterwards', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(facts, answers), { minLength: 1, maxLength: 6 }), (steps) => {
        let before = promptsTogether([], []);
        for (const [facts, given] of steps) {
          const after = promptsTogether(before, maracPromptsOf(facts, given, pack, triage));
          const criteria = after.map(({ criterion }) => criterion);
          expect(new Set(criteria).size).toBe(criteria.length);
          for (const { criterion } of before) expect(criteria).toContain(criterion);
          before = after;
        }
      }),
    );
  });
});
