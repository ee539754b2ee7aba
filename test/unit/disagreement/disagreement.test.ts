import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../shared/actor.ts';
import type { Change } from '../../../shared/contact/change.ts';
import { Contact } from '../../../shared/contact/contact.ts';
import { ContactEvent } from '../../../shared/contact/events.ts';
import { accept } from '../../../shared/disagreement/accept.ts';
import { Disagreement, stageOf } from '../../../shared/disagreement/disagreement.ts';
import { moveOn } from '../../../shared/disagreement/move-on.ts';
import { notSafe } from '../../../shared/disagreement/not-safe.ts';
import { noteLearning } from '../../../shared/disagreement/note-learning.ts';
import { type DisagreementAct, possibleActs } from '../../../shared/disagreement/possible-acts.ts';
import { canBeDisagreedWith, raise } from '../../../shared/disagreement/raise.ts';
import { reply } from '../../../shared/disagreement/reply.ts';
import { settle } from '../../../shared/disagreement/settle.ts';
import { stagesAfter } from '../../../shared/disagreement/stages.ts';
import { tellLate } from '../../../shared/disagreement/tell-late.ts';
import { withdraw } from '../../../shared/disagreement/withdraw.ts';
import type { Moment } from '../../../shared/moment.ts';
import type { Result } from '../../../shared/result.ts';
import { answers, decided, disagreedWith, openIn, seesMore } from '../../support/disagreement.ts';
import { concernFor, momentOf, must, people, settings, siblings, tuesday } from '../../support/front-door.ts';

const { contact } = decided();
const later = (minutes: number) => new Date(tuesday.getTime() + minutes * 60_000);
const stays = { holderGone: false };

type On = { contact: Contact; disagreement: Disagreement };
const safely = { safe: 'yes' as const, safeWords: 'With his grandmother.', phoned: false };

/** Each act as somebody would ask for it who has seen how things stand. */
const acts: Record<DisagreementAct, (on: On, moment: Moment) => Result<Change>> = {
  accept: ({ contact: c, disagreement: d }, moment) => accept(c, d, { seen: d.version }, moment),
  answer: ({ contact: c, disagreement: d }, moment) =>
    reply(c, d, { ...answers(d as never), seen: d.version, result: 'compromise' }, stays, moment),
  'move-on': ({ contact: c, disagreement: d }, moment) => {
    const to = stagesAfter(settings, stageOf(d).stage)[0]?.stage ?? 99;
    return moveOn(c, d, { ...safely, seen: d.version, to, reason: 'It does not settle it.' }, moment);
  },
  'not-safe': ({ contact: c, disagreement: d }, moment) =>
    notSafe(c, d, { safeWords: 'He was not collected.', phoned: true }, moment),
  settle: ({ contact: c, disagreement: d }, moment) =>
    settle(c, d, { seen: d.version, how: 'spoke', words: 'By telephone at 2pm.' }, moment),
  withdraw: ({ contact: c, disagreement: d }, moment) =>
    withdraw(c, d, { seen: d.version, words: 'The nurse has explained it.' }, moment),
  learning: ({ contact: c, disagreement: d }, moment) =>
    noteLearning(c, d, { seen: d.version, words: 'Ask the nurse first.' }, moment),
};

const everybody = Object.values(people) as Actor[];
const anAct = fc.record({
  act: fc.constantFrom(...(Object.keys(acts) as DisagreementAct[])),
  who: fc.constantFrom(...everybody),
  minutes: fc.integer({ min: 1, max: 3000 }),
});

/** A disagreement after whatever was asked for by whomever, each only where the rules allow it. */
function lived(asked: readonly { act: DisagreementAct; who: Actor; minutes: number }[], begin: On) {
  const states: { on: On; change?: Change; now: Date }[] = [{ on: begin, now: tuesday }];
  let now = tuesday;
  for (const { act, who, minutes } of asked) {
    now = new Date(now.getTime() + minutes * 60_000);
    const { on } = states.at(-1)!;
    const result = acts[act](on, momentOf(who, now));
    if (!result.ok) continue;
    const next = { contact: result.value.contact, disagreement: result.value.disagreements![0]! };
    states.push({ on: next, change: result.value, now });
  }
  return states;
}

describe('whatever both sides do', () => {
  it('stages only go up, each begins with its clock, and every version follows the one before', () => {
    fc.assert(
      fc.property(fc.array(anAct, { maxLength: 25 }), (asked) => {
        const states = lived(asked, disagreedWith(contact));
        for (const [at, { on, change }] of states.entries()) {
          const { stages } = on.disagreement;
          const numbers = stages.map(({ stage }) => stage);
          expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
          for (const { clock } of stages) expect(clock.dueAt > clock.startedAt).toBe(true);
          // All but the last are over: answered, left, or both.
          for (const stage of stages.slice(0, -1)) expect(stage.left).toBeDefined();
          if (at === 0) continue;
          const before = states[at - 1]!.on;
          expect(on.disagreement.version).toBe(before.disagreement.version + 1);
          expect(on.contact.version).toBe(before.contact.version + 1);
          expect(numbers.slice(0, before.disagreement.stages.length)).toEqual(
            before.disagreement.stages.map(({ stage }) => stage),
          );
          expect(Disagreement.parse(on.disagreement)).toEqual(on.disagreement);
          expect(Contact.parse(on.contact)).toEqual(on.contact);
          expect(ContactEvent.parse(change!.event)).toEqual(change!.event);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('the contact points to it exactly while it is open, with whose turn it is and by when', () => {
    fc.assert(
      fc.property(fc.array(anAct, { maxLength: 25 }), (asked) => {
        for (const { on } of lived(asked, disagreedWith(contact))) {
          const { answer, clock } = stageOf(on.disagreement);
          const open = {
            id: on.disagreement.id,
            immediate: on.disagreement.immediate,
            awaits: answer ? 'referrer' : 'council',
            dueAt: answer?.acceptBy ?? clock.dueAt,
          };
          expect(on.contact.disagreement).toEqual(on.disagreement.status === 'open' ? open : undefined);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('a page offers each person exactly what would be done for them', () => {
    fc.assert(
      fc.property(fc.array(anAct, { maxLength: 12 }), fc.constantFrom(...everybody), (asked, who) => {
        const { on, now } = lived(asked, disagreedWith(contact)).at(-1)!;
        const done = Object.entries(acts).flatMap(([act, rule]) => (rule(on, momentOf(who, now)).ok ? [act] : []));
        expect(possibleActs({ ...on, actor: who, settings })).toEqual(done);
      }),
      { numRuns: 200 },
    );
  });

  it('nothing changes any more once it is over, but that one can learn from it', () => {
    const { contact: open, disagreement } = disagreedWith(contact);
    const over = must(withdraw(open, disagreement, { seen: 1, words: 'Explained.' }, momentOf(people.referrer)));
    const on = { contact: over.contact, disagreement: over.disagreements![0]! };
    for (const [act, rule] of Object.entries(acts)) {
      const refusals = everybody.map((who) => rule(on, momentOf(who)).ok);
      expect([act, refusals.some(Boolean)]).toEqual([act, act === 'learning']);
    }
  });
});

describe('a disagreement begins', () => {
  it('with whoever decided, who has until the end of the next working day', () => {
    const { disagreement, change } = disagreedWith(contact);
    const stage = stageOf(disagreement);
    expect(stage).toMatchObject({ stage: 0, answerer: { name: 'Amira Haddad' } });
    expect(stage.clock.dueAt).toBe('2026-11-25T17:00:00.000Z');
    expect(disagreement).toMatchObject({ edition: 1, immediate: false, settingsVersion: settings.version });
    expect(change.notices.map(({ kind, to }) => [kind, to.email])).toEqual([
      ['disagreement-received', 'ruth@oakfield-primary.example'],
      ['disagreement-to-answer', 'family.front.door@wyrecestershire.example'],
    ]);
  });

  it('with managers, when the safeguarding lead raises it for a colleague: both hear of it', () => {
    const change = must(raise(contact, seesMore(contact), momentOf(people.lead)));
    expect(stageOf(openIn(change))).toMatchObject({ stage: 1, answerer: { name: 'Marcus Adeyemi' } });
    expect(change.notices.map(({ to }) => to.email)).toEqual([
      'dsl@oakfield-primary.example',
      'ruth@oakfield-primary.example',
      'front.door.managers@wyrecestershire.example',
    ]);
  });

  it('with managers on the same day, when a child is not safe', () => {
    const { disagreement } = disagreedWith(contact, { safe: 'no', safeWords: 'Not collected today.', phoned: true });
    const { stage, clock } = stageOf(disagreement);
    expect([disagreement.immediate, stage, clock.dueAt]).toEqual([true, 1, '2026-11-24T13:30:00.000Z']);
  });

  it('once for each letter, and only with the letter that is out', () => {
    const { contact: open } = disagreedWith(contact);
    expect(canBeDisagreedWith(open)).toBe(false);
    expect(raise(open, seesMore(contact), momentOf(people.referrer))).toMatchObject({
      refusal: { kind: 'wrong-status', status: 'disagreement-open' },
    });
    const other = { letterId: '00000000-0000-4000-8000-000000000999' as never };
    expect(raise(contact, seesMore(contact, other), momentOf(people.referrer))).toMatchObject({
      refusal: { kind: 'stale' },
    });
  });

  it.each<[string, Parameters<typeof seesMore>[1], string]>([
    [
      'a descriptor of no level here',
      { children: [{ childId: 'c1', level: 3, descriptors: ['L3-made-9'], why: '' }] },
      'c1.descriptors not-listed',
    ],
    [
      'none and one',
      { children: [{ childId: 'c1', level: 3, descriptors: ['none', 'L3-parenting-1'], why: '' }] },
      'c1.descriptors none-stands-alone',
    ],
    ['a reason of no list', { reason: 'temper' }, 'reason not-listed'],
    ['words that say nothing', { words: '...' }, 'words says-nothing'],
    [
      'a child of another contact',
      { children: [...seesMore(contact).children, { childId: 'c9', level: 3, descriptors: ['none'], why: '' }] },
      'children not-in-this-contact',
    ],
  ])('and is refused beside its field with %s', (_, more, problem) => {
    const refused = raise(contact, seesMore(contact, more), momentOf(people.referrer));
    expect(refused).toMatchObject({ refusal: { kind: 'invalid' } });
    const { problems } = (refused as { refusal: { problems: { field: string; code: string }[] } }).refusal;
    expect(problems.map(({ field, code }) => `${field} ${code}`)).toEqual([problem]);
  });

  it('about every child of the contact', () => {
    const two = decided(siblings(concernFor())).contact;
    const one = seesMore(two);
    const refused = raise(two, { ...one, children: one.children.slice(1) }, momentOf(people.referrer));
    expect(refused).toMatchObject({ refusal: { problems: [{ field: 'c1.level', code: 'one-view-each' }] } });
  });
});

describe('who answers', () => {
  it('at the first step is whoever decided, or a manager; after it no longer whoever decided', () => {
    const decidedByManager = decided(concernFor(), {}, people.otherManager);
    const { contact: open, disagreement } = disagreedWith(decidedByManager.contact);
    const first = (who: Actor) => reply(open, disagreement, answers(disagreement), stays, momentOf(who)).ok;
    expect([people.otherManager, people.manager, people.otherWorker, people.officer].map(first)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    const on = must(
      moveOn(open, disagreement, { ...safely, seen: 1, to: 1, reason: 'No.' }, momentOf(people.referrer)),
    );
    const next = openIn(on);
    const second = (who: Actor) => reply(on.contact, next, answers(next), stays, momentOf(who)).ok;
    expect([people.otherManager, people.manager, people.worker].map(second)).toEqual([false, true, false]);
  });

  it('answers a step once, with reasons, a level for each child where it changes, and a name where it is another’s', () => {
    const { contact: open, disagreement } = disagreedWith(contact);
    const ask = (more: object) =>
      reply(open, disagreement, answers(disagreement, more), stays, momentOf(people.worker));
    expect(ask({ words: 'No.' })).toMatchObject({ refusal: { problems: [{ field: 'words' }] } });
    expect(ask({ result: 'changed', levels: [] })).toMatchObject({ refusal: { problems: [{ field: 'level-c1' }] } });
    expect(ask({ result: 'changed', levels: [{ childId: 'c1', level: 2 }] })).toMatchObject({
      refusal: { problems: [{ field: 'result', code: 'nothing-changes' }] },
    });
    const answered = must(ask({}));
    expect(answered.notices.map(({ kind }) => kind)).toEqual(['disagreement-answered']);
    const again = reply(answered.contact, openIn(answered), answers(openIn(answered)), stays, momentOf(people.manager));
    expect(again).toMatchObject({ refusal: { kind: 'wrong-status', status: 'answered' } });
  });

  it('of two who answer at once, sees the one keep and the other refused', () => {
    const { contact: open, disagreement } = disagreedWith(contact);
    must(reply(open, disagreement, answers(disagreement), stays, momentOf(people.worker)));
    const seenBefore = { ...answers(disagreement), seen: 0 };
    expect(reply(open, disagreement, seenBefore, stays, momentOf(people.manager))).toMatchObject({
      refusal: { kind: 'stale' },
    });
  });
});

describe('a late answer', () => {
  const { contact: open, disagreement } = disagreedWith(contact);

  it('is told to the referrer once, and decides nothing', () => {
    const early = tellLate(open, disagreement, momentOf(people.officer, later(60)));
    expect(early.ok).toBe(false);
    const told = must(tellLate(open, disagreement, momentOf(people.officer, later(2 * 24 * 60))));
    expect(told.notices.map(({ kind }) => kind)).toEqual(['disagreement-late']);
    expect(openIn(told).stages).toHaveLength(1);
    expect(tellLate(told.contact, openIn(told), momentOf(people.officer, later(3 * 24 * 60))).ok).toBe(false);
  });

  it('can be recorded as over only after it was given and the referrer had as long to answer', () => {
    const answered = must(reply(open, disagreement, answers(disagreement), stays, momentOf(people.worker)));
    const record = (now: Date) =>
      settle(
        answered.contact,
        openIn(answered),
        { seen: 2, how: 'not-heard', words: 'Two calls.' },
        momentOf(people.manager, now),
      );
    expect(record(later(60))).toMatchObject({ refusal: { problems: [{ field: 'how', code: 'too-early' }] } });
    expect(must(record(later(2 * 24 * 60))).disagreements![0]).toMatchObject({
      settled: { result: 'upheld', how: 'recorded' },
    });
  });
});

describe('a child who is not safe', () => {
  it('takes it straight to the managers, and later shortens the clock of any step, never lengthens it', () => {
    const { contact: open, disagreement } = disagreedWith(contact);
    const say = (on: Change, who: Actor, now: Date) =>
      must(notSafe(on.contact, openIn(on), { safeWords: 'Not collected.', phoned: true }, momentOf(who, now)));
    const first = must(
      notSafe(open, disagreement, { safeWords: 'Not collected.', phoned: false }, momentOf(people.referrer)),
    );
    expect(stageOf(openIn(first))).toMatchObject({ stage: 1, clock: { dueAt: '2026-11-24T13:30:00.000Z' } });
    expect(first.contact.disagreement).toMatchObject({ immediate: true });
    expect(first.notices.map(({ to }) => to.email)).toEqual(['front.door.managers@wyrecestershire.example']);
    const again = say(first, people.edt, later(60));
    expect(stageOf(openIn(again))).toMatchObject({ stage: 1, clock: { dueAt: '2026-11-24T13:30:00.000Z' } });
    expect(stageOf(openIn(again)).safe.map(({ side, phoned }) => [side, phoned])).toEqual([
      ['referrer', false],
      ['council', true],
    ]);
  });
});

describe('a letter that can still be called back', () => {
  const leaving = { ...contact, issued: { ...contact.issued, releaseAt: later(5).toISOString() } };

  it('cannot be disagreed with before it has left, nor be changed by an answer to a disagreement with the one before', () => {
    const early = raise(leaving, seesMore(leaving), momentOf(people.referrer, later(1)));
    expect(early).toMatchObject({ refusal: { kind: 'wrong-status', status: 'not-sent-yet' } });
    expect(raise(leaving, seesMore(leaving), momentOf(people.referrer, later(5))).ok).toBe(true);
    const { contact: open, disagreement } = disagreedWith(contact);
    const next = { ...leaving, disagreement: open.disagreement };
    const changed = answers(disagreement, { result: 'changed' });
    expect(reply(next, disagreement, changed, stays, momentOf(people.worker, later(1)))).toMatchObject({
      refusal: { problems: [{ field: 'result', code: 'letter-leaving' }] },
    });
  });
});
