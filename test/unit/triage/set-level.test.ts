import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../shared/actor.ts';
import { Answer } from '../../../shared/triage/answer.ts';
import { answerDescriptors } from '../../../shared/triage/answer-descriptors.ts';
import { judgeMarac } from '../../../shared/triage/judge-marac.ts';
import { secondLevel } from '../../../shared/triage/second-level.ts';
import { setLevel } from '../../../shared/triage/set-level.ts';
import { levelInForce, Triage } from '../../../shared/triage/triage.ts';
import type { TriageLevel } from '../../../shared/triage-outcome/triage-agency.ts';
import { momentOf, must, people } from '../../support/front-door.ts';
import { historyOf, pack } from '../../support/incident.ts';
import { answered, changedBy, members, monday, received, report, type World } from '../../support/triage-world.ts';

const category = 'whole-picture';
const words = 'The grandmother has them both until the hearing on Friday.';
/** A child of 9 only, so that nothing but the answers moves the level. */
const told = report({ children: [report().children[0]], adults: [{ ...report().adults[0], pregnant: 'no' }] });
const at = (given: Record<string, Answer>) => answered(received(told), given);
const three = at({ PH3: 'yes' });
const four = at({ ST4: 'suspected' });

const set = (world: World, level: number, by: Actor = people.manager, more: object = { category, words }) =>
  setLevel(
    { ...world, chair: people.manager },
    { seen: world.triage.version, level: level as TriageLevel, ...more },
    momentOf(by, monday),
  );
const to = (world: World, level: number, by?: Actor, more?: object) =>
  changedBy(world, must(set(world, level, by, more)));

describe('the level that people settle on', () => {
  it('may be raised by any member, with a kind of reason and thirty characters', () => {
    for (const by of [members.health, members.service, members.education, people.worker]) {
      const { triage } = to(three, 4, by);
      expect(triage.decided).toMatchObject({ level: 4, computed: 3, override: { category, words } });
      expect(Triage.parse(triage)).toEqual(triage);
    }
    expect(set(three, 4, members.school)).toMatchObject({ refusal: { kind: 'forbidden' } });
    expect(set(three, 4, people.auditor)).toMatchObject({ refusal: { kind: 'forbidden' } });
    const problems = (more: object) => {
      const result = set(three, 4, members.health, more);
      return result.ok || result.refusal.kind !== 'invalid' ? [] : result.refusal.problems;
    };
    expect(problems({})).toEqual([
      { field: 'category', code: 'missing' },
      { field: 'words', code: 'too-short' },
    ]);
    expect(problems({ category: 'no-such', words: 'x'.repeat(29) })).toEqual([
      { field: 'category', code: 'not-listed' },
      { field: 'words', code: 'too-short' },
    ]);
    expect(problems({ category, words: '.'.repeat(40) })).toEqual([{ field: 'words', code: 'too-short' }]);
  });

  it('is lowered by the chair of the meeting alone', () => {
    for (const by of [people.worker, members.police, people.otherManager]) {
      expect(set(three, 2, by)).toMatchObject({ refusal: { kind: 'forbidden' } });
    }
    expect(to(three, 2).triage.decided).toMatchObject({ level: 2, computed: 3, override: { category } });
  });

  it('needs no reason when it is the rule’s own', () => {
    expect(to(three, 3, people.worker, {}).triage.decided).not.toHaveProperty('override');
  });

  it.each([
    ['from 4', four, 3],
    ['by 2', three, 1],
  ])('that goes down %s waits for a second qualified social worker, and what was in force stays', (_, world, level) => {
    const waiting = to(world, level);
    expect(waiting.triage.pending?.level).toBe(level);
    expect(levelInForce(waiting.triage)).toBe(world.triage.sum.computed);
    const second = (by: Actor, more: object = { agree: 'yes' }) =>
      secondLevel(waiting, { seen: waiting.triage.version, agree: 'yes', ...more } as never, momentOf(by));
    expect(second(people.manager)).toMatchObject({ refusal: { kind: 'second-person-needed' } });
    expect(second(people.officer)).toMatchObject({ refusal: { kind: 'forbidden' } });
    const agreed = must(second(people.worker)).triage!;
    expect(levelInForce(agreed)).toBe(level);
    expect(agreed.decided).toMatchObject({
      second: { by: { name: people.worker.name } },
      computed: world.triage.sum.computed,
    });
    const refused = must(second(people.worker, { agree: 'no', words: 'The injury is not explained.' })).triage!;
    expect([levelInForce(refused), refused.pending, refused.earlier.length]).toEqual([
      world.triage.sum.computed,
      undefined,
      1,
    ]);
  });

  it('measures a lower one from what people raised it to', () => {
    const raised = to(three, 4, members.service);
    expect(to(raised, 3).triage.pending?.level).toBe(3);
    expect(set(raised, 3, people.worker)).toMatchObject({ refusal: { kind: 'forbidden' } });
  });

  it('is not below 2 while too much of what is grave is not known', () => {
    const open = received(told);
    expect(set(open, 1)).toMatchObject({
      refusal: { problems: [{ field: 'level', code: 'insufficient-information' }] },
    });
    expect(to(open, 2).triage.decided?.level).toBe(2);
  });

  it('of a third incident in a year needs a second person where it is below 3', () => {
    const history = [historyOf('victim', ['2026-03-01', '2026-05-01'])];
    const repeated = answered(received(told, history), { PH2: 'yes' });
    expect(to(repeated, 2, people.manager, {}).triage.pending?.level).toBe(2);
    expect(to(repeated, 3).triage.decided?.level).toBe(3);
  });

  it('is settled again when the rule comes to another one, unless people had gone above it', () => {
    const again = (world: World, given: Record<string, Answer>) => answered(world, given).triage;
    const settled = to(three, 3, people.worker, {});
    const lower = again(settled, { PH2: 'yes' });
    expect([lower.decided, lower.earlier.length, levelInForce(lower)]).toEqual([undefined, 1, 2]);
    const raised = to(at({ PH2: 'yes' }), 4, members.health);
    expect(again(raised, { PH3: 'yes' }).decided?.level).toBe(4);
    const higher = again(to(three, 2), { ST4: 'yes' });
    expect([higher.decided, levelInForce(higher)]).toEqual([undefined, 4]);
  });

  it('of two who change it at once is the first one’s', () => {
    const first = to(three, 2);
    expect(
      setLevel(
        { ...first, chair: undefined },
        { seen: three.triage.version, level: 4, category, words },
        momentOf(people.otherManager),
      ),
    ).toMatchObject({ refusal: { kind: 'stale' } });
  });

  it('that cannot wait for the meeting is told to the front door, once', () => {
    expect(four.changes.at(-1)?.notices).toMatchObject([{ kind: 'incident-urgent' }]);
    expect(three.changes.at(-1)?.notices).toEqual([]);
    expect(answered(four, { ST4: 'yes' }).changes.at(-1)?.notices).toEqual([]);
    expect(to(three, 4, members.health).changes.at(-1)?.notices).toMatchObject([{ kind: 'incident-urgent' }]);
  });

  it('takes no answer to a descriptor that the pack does not have, nor to a version that has moved on', () => {
    const command = { seen: three.triage.version, answers: { XX9: { answer: 'yes' as const } } };
    expect(answerDescriptors(three, command, momentOf(people.officer))).toMatchObject({
      refusal: { problems: [{ field: 'answers.XX9', code: 'not-listed' }] },
    });
    expect(answerDescriptors(three, { ...command, seen: 1 }, momentOf(people.officer))).toMatchObject({
      refusal: { kind: 'stale' },
    });
  });
});

describe('the laws of judgement', () => {
  const codes = pack.descriptors.map(({ code }) => code);
  const act = fc.oneof(
    fc.record({
      act: fc.constant('set' as const),
      level: fc.constantFrom(0, 1, 2, 3, 4),
      by: fc.constantFrom(...Object.values(people), ...Object.values(members)),
    }),
    fc.record({ act: fc.constant('second' as const), agree: fc.constantFrom('yes' as const, 'no' as const) }),
    fc.record({
      act: fc.constant('answer' as const),
      code: fc.constantFrom(...codes),
      answer: fc.constantFrom(...Answer.options),
    }),
  );

  const apply = (world: World, step: typeof act extends fc.Arbitrary<infer T> ? T : never): World => {
    const moment = momentOf(step.act === 'set' ? step.by : people.worker, monday);
    const seen = world.triage.version;
    const result =
      step.act === 'set'
        ? setLevel(
            { ...world, chair: people.manager },
            { seen, level: step.level as TriageLevel, category, words },
            moment,
          )
        : step.act === 'second'
          ? secondLevel(world, { seen, agree: step.agree, words }, moment)
          : answerDescriptors(world, { seen, answers: { [step.code]: { answer: step.answer } } }, moment);
    return result.ok ? changedBy(world, result.value) : world;
  };

  it('never take away what prompts a conference, whatever is settled and answered after it', () => {
    const high = received(report({ tools: [{ tool: 'dash', yesCount: 14 }] }));
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), (steps) => {
        const { triage } = steps.reduce(apply, high);
        expect(triage.marac).toContainEqual({ criterion: 'high-risk', tools: [{ tool: 'dash', yes: 14 }] });
      }),
      { numRuns: 60 },
    );
  });

  it('keep what the rule came to beside what people chose, and let no lower one stand without its second person', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), (steps) => {
        const { triage } = steps.reduce(apply, three);
        for (const one of [triage.decided, triage.pending, ...triage.earlier]) {
          if (!one) continue;
          expect(one.level === one.computed || one.override).toBeTruthy();
        }
        const { decided } = triage;
        if (decided && decided.computed - decided.level >= 2) expect(decided.second).toBeDefined();
        if (decided?.computed === 4 && decided.level < 4) expect(decided.second?.by.id).not.toBe(decided.by.id);
        expect(Triage.parse(triage)).toEqual(triage);
      }),
      { numRuns: 60 },
    );
  });

  it('bring a family to a conference at any level, with a reason, from an agency that takes part in it', () => {
    const reason = 'She says that he has asked where the children sleep.';
    const judge = (by: Actor, said = reason) =>
      judgeMarac(three, { seen: three.triage.version, reason: said }, momentOf(by));
    expect(must(judge(members.service)).triage?.marac).toMatchObject([{ criterion: 'professional-judgement', reason }]);
    expect(judge(members.education)).toMatchObject({ refusal: { kind: 'forbidden' } });
    expect(judge(members.service, 'Worried.')).toMatchObject({ refusal: { problems: [{ code: 'too-short' }] } });
  });
});
