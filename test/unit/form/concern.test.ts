import { describe, expect, it } from 'vitest';
import { answered } from '../../../shared/form/answered.ts';
import { answersTo, withAnswers } from '../../../shared/form/answers.ts';
import { asSent } from '../../../shared/form/as-sent.ts';
import { birthOf } from '../../../shared/form/birth.ts';
import { addPerson, removePerson } from '../../../shared/form/changes.ts';
import { Concern, emptyConcern, SubmittedConcern } from '../../../shared/form/concern.ts';
import { copyChild } from '../../../shared/form/copy-child.ts';
import { exampleConcern } from '../../../shared/form/example-concern.ts';
import { concernJsonSchema } from '../../../shared/form/json-schema.ts';
import { missingToSend, taskList, unanswered } from '../../../shared/form/progress.ts';
import type { Questions } from '../../../shared/form/question.ts';
import { isTooBig } from '../../../shared/form/schema.ts';
import { everyTask } from '../../../shared/form/tasks.ts';
import { example } from './arbitraries.ts';

const codeOf = ({ code, message }: { code: string; message: string }) =>
  code === 'unrecognized_keys' ? code : message;

/** Where a concern is refused and why: pointer and code. */
const refusals = (concern: unknown) =>
  SubmittedConcern.safeParse(concern).error?.issues.map((issue) => [issue.path.join('/'), codeOf(issue)]) ?? [];

const statusOf = (concern: Concern, name: string, entityId?: string) =>
  taskList(concern)
    .flatMap(({ tasks }) => tasks)
    .find((task) => task.name === name && task.entityId === entityId)?.status;

describe('the questions', () => {
  it('leave to the page the names under which it says how it saves', () => {
    const names = everyTask.flatMap(({ questions }) => Object.keys(questions));
    const ofThePage = ['seen', 'writer', 'turn', 'return', 'warned', 'go', 'add', 'remove', 'version'];
    expect(names.filter((name) => ofThePage.includes(name))).toEqual([]);
  });
});

describe('the schema', () => {
  it('accepts the example, which lacks nothing', () => {
    expect(SubmittedConcern.parse(exampleConcern)).toEqual(exampleConcern);
    expect(missingToSend(example(), { declaration: true })).toEqual([]);
    expect(unanswered(example())).toEqual([]);
  });

  it.each([
    ['an unknown key', { zebra: 1 }, [['', 'unrecognized_keys']]],
    ['text that is too long', { analysis: { worries: 'x'.repeat(20_001) } }, [['analysis/worries', 'too-long']]],
    ['empty text', { analysis: { worries: '' } }, [['analysis/worries', 'empty']]],
    ['NUL', { analysis: { worries: 'a\u0000' } }, [['analysis/worries', 'control-characters']]],
    ['a lone surrogate', { analysis: { worries: 'a\uD800' } }, [['analysis/worries', 'control-characters']]],
    ['an unknown code', { analysis: { level: '5' } }, [['analysis/level', 'not-an-option']]],
    ['a number out of range', { analysis: { safetyScale: 11 } }, [['analysis/safetyScale', 'out-of-range']]],
    ['a day that does not exist', { you: { lastSawChild: '2026-02-30' } }, [['you/lastSawChild', 'not-a-date']]],
    ['a time that does not exist', { safety: { phonedTime: '24:00' } }, [['safety/phonedTime', 'not-a-time']]],
    ['an address that is none', { you: { email: 'nobody' } }, [['you/email', 'not-an-email']]],
    ['a code twice', { 'concern-type': { categories: ['fgm', 'fgm'] } }, [['concern-type/categories', 'given-twice']]],
    ['an id that is none', { children: [{ id: '../x' }] }, [['children/0/id', 'not-an-id']]],
    ['the same id twice', { children: [{ id: 'a' }, { id: 'a' }] }, [['children', 'same-id']]],
    ['too many children', { children: people(13) }, [['children', 'too-many']]],
    ['too many adults', { adults: people(21) }, [['adults', 'too-many']]],
    ['what could not be read', { asTyped: { you: { name: 'x' } } }, [['', 'unrecognized_keys']]],
  ])('refuses %s, and says where', (_what, change, expected) => {
    expect(refusals({ children: [], ...change })).toEqual(expected);
  });

  it('refuses a concern that is too big, counted in bytes', () => {
    const children = people(12).map((child) => ({
      ...child,
      'child-impact': { impact: 'é'.repeat(20_000) },
    }));
    expect(refusals({ children })).toEqual([['', 'too-big']]);
    expect(isTooBig({ children: children.slice(0, 5) })).toBe(false);
  });

  it('keeps emoji and right-to-left words', () => {
    expect(refusals({ children: [], analysis: { worries: '👩‍👧 שלום\nالسلام' } })).toEqual([]);
  });

  it('describes itself as JSON Schema, every object closed', () => {
    const schema = concernJsonSchema();
    expect(schema).toMatchObject({ type: 'object', additionalProperties: false, required: ['children'] });
    expect(JSON.stringify(schema)).toContain('"WBRI"');
  });
});

const people = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `p${index}` }));

describe('the definition', () => {
  it('names, in each condition, an earlier question beside it and codes that it has', () => {
    const check = (questions: Questions, where: string) => {
      const names = Object.keys(questions);
      for (const [name, question] of Object.entries(questions)) {
        for (const when of [question.when, question.requiredIf]) {
          if (!when || !('answer' in when)) continue;
          const parent = questions[when.answer];
          expect(names.indexOf(when.answer), `${where}.${name}`).toBeLessThan(names.indexOf(name));
          expect(parent && 'codes' in parent ? parent.codes : [], `${where}.${name}`).toEqual(
            expect.arrayContaining([...when.in]),
          );
        }
        if ('each' in question) check(question.each, `${where}.${name}`);
        expect(name).toMatch(/^[a-z][A-Za-z]*$/);
      }
    };
    for (const task of everyTask) check(task.questions, task.name);
  });
});

describe('progress', () => {
  it('needs, of an empty concern, only what a front door cannot do without', () => {
    const fields = missingToSend(addPerson(emptyConcern(), 'child', 'c')).map(
      ({ task, field, code }) => `${task} ${field} ${code}`,
    );
    expect(fields).toEqual([
      'safety immediateDanger missing',
      'safety actionToday missing',
      'safety allegationAgainstWorker missing',
      'you name missing',
      'you agency missing',
      'you email missing',
      'you phone missing',
      'child forename one-of',
      'child-voice voice missing',
      'agreement parentsTold missing',
      'what-happened whatHappened missing',
      'analysis worries missing',
      'analysis needsToHappen missing',
      'analysis level missing',
      'analysis levelReason missing',
    ]);
    expect(missingToSend(emptyConcern())[0]).toMatchObject({ code: 'no-child' });
  });

  it("does not count a child's voice as done until there are words, signs or one of the four reasons", () => {
    const voice = (answers: Record<string, string>) =>
      statusOf(
        withAnswers(example(), 'child-voice', { answers: { childSeen: 'no', ...answers } }, 'child-1'),
        'child-voice',
        'child-1',
      );
    expect(voice({})).toBe('in-progress');
    expect(voice({ voice: 'obtained' })).toBe('in-progress');
    expect(voice({ voice: 'obtained', wishes: 'To stay' })).toBe('in-progress');
    expect(voice({ voice: 'obtained', shown: 'Hides' })).toBe('done');
    expect(voice({ voice: 'not-obtained' })).toBe('in-progress');
    expect(voice({ voice: 'not-obtained', whyNot: 'asking-unsafe' })).toBe('done');
  });

  it('never holds a concern back for an identifier, an address or a date of birth', () => {
    const concern = example();
    concern.children = [
      {
        id: 'c',
        child: { description: 'A boy of about 6 in a red coat' },
        'child-voice': { voice: 'not-obtained', whyNot: 'not-seen' },
      },
    ];
    concern.adults = [];
    expect(missingToSend(concern)).toEqual([]);
    expect(unanswered(concern).map(({ code }) => code)).toContain('no-adult');
  });

  it('asks about a kind of harm only when it is one of those ticked', () => {
    const about = (...categories: string[]) => withAnswers(example(), 'concern-type', { answers: { categories } });
    expect(statusOf(about('neglect'), 'fgm')).toBe('not-needed');
    expect(statusOf(about('fgm'), 'fgm')).toBe('not-started');
    expect(statusOf(about('criminal-exploitation'), 'nrm')).toBe('not-started');
    expect(statusOf(about('gangs'), 'extra-familial')).toBe('not-started');
    const unborn = withAnswers(example(), 'child', { answers: { birth: 'expected' } }, 'child-2');
    expect(statusOf(unborn, 'pre-birth')).toBe('not-started');
  });

  it('counts what could not be read as begun, and as missing where it is needed', () => {
    const concern = withAnswers(example(), 'you', { answers: {}, raw: { email: 'nobody' } });
    expect(statusOf(concern, 'you')).toBe('in-progress');
    expect(missingToSend(concern)).toContainEqual(expect.objectContaining({ field: 'email', code: 'unreadable' }));
  });

  it('wants the main concern to be one of those ticked', () => {
    const concern = withAnswers(example(), 'concern-type', { answers: { categories: ['fgm'], primary: 'neglect' } });
    expect(unanswered(concern)).toContainEqual(expect.objectContaining({ code: 'primary-not-chosen' }));
  });
});

describe('the rows of a concern', () => {
  const rows = (concern: Concern) => answered(concern).flatMap(({ parts }) => parts.flatMap((part) => part.rows));

  it('mark every line of an address that must be kept from somebody', () => {
    const concern = example();
    const home = concern.children[0]!['child-home']!;
    expect(rows(concern).some(({ confidential }) => confidential)).toBe(false);
    home.addressConfidential = 'yes';
    const marked = rows(concern).filter((row) => row.confidential && row.answer !== undefined);
    expect(marked.map(({ path }) => path[0])).toEqual(['address', 'postcode', 'whereNowDetails']);
  });

  it('leave out what no longer applies, and so does what is sent', () => {
    const concern = withAnswers(example(), 'agreement', {
      answers: { parentsTold: 'yes', notToldReason: 'evidence', helpAgreed: 'yes' },
    });
    expect(rows(concern).map(({ field }) => field)).not.toContain('notToldReason');
    expect(asSent(concern).agreement).toEqual({ parentsTold: 'yes', helpAgreed: 'yes' });
    expect(concern.agreement).toHaveProperty('notToldReason');
    expect(asSent(example())).toEqual(example());
  });

  it('give what could not be read as it was typed', () => {
    const concern = withAnswers(
      example(),
      'child',
      { answers: { birth: 'exact' }, raw: { 'dateOfBirth-day': '31', 'dateOfBirth-month': '2' } },
      'child-1',
    );
    expect(rows(concern).find(({ field }) => field === 'dateOfBirth')).toMatchObject({
      asTyped: '31 2',
      answer: undefined,
    });
  });
});

describe('people', () => {
  it('are added up to the limit, and taken out with all that was said about them', () => {
    const full = people(14).reduce((concern, { id }) => addPerson(concern, 'child', id), emptyConcern());
    expect(full.children).toHaveLength(12);
    const typed = withAnswers(
      example(),
      'adult',
      { answers: answersTo(example(), 'adult', 'adult-1'), raw: { 'relationships-child-2-relationship': '?' } },
      'adult-1',
    );
    const without = removePerson(typed, 'child', 'child-2');
    expect(JSON.stringify(without)).not.toContain('child-2');
    expect(without.adults[0]?.adult?.relationships).toEqual({
      'child-1': { relationship: 'mother', parentalResponsibility: 'yes' },
    });
    expect(Concern.parse(without)).toEqual(without);
    expect(JSON.stringify(typed)).toContain('child-2');
  });

  it('can be given what a brother or sister has', () => {
    const concern = addPerson(example(), 'child', 'new');
    const copied = copyChild(concern, 'child-1', 'new', ['address', 'school', 'family']);
    expect(answersTo(copied, 'child-home', 'new')).toEqual(answersTo(concern, 'child-home', 'child-1'));
    expect(answersTo(copied, 'child-education-health', 'new')).toEqual({
      education: 'school',
      schoolName: 'Larkmoor Primary School',
    });
    expect(copied.adults[0]?.adult?.relationships?.new).toEqual({
      relationship: 'mother',
      parentalResponsibility: 'yes',
    });
    expect(copyChild(concern, 'nobody', 'new', ['address'])).toBe(concern);
  });

  it('have a birth as well as it is known', () => {
    const born = (child: object) => birthOf({ id: 'c', child }, '2026-11-20');
    expect(born({ birth: 'exact', dateOfBirth: '2017-03-27' })).toEqual({ kind: 'exact', date: '2017-03-27' });
    expect(born({ birth: 'about', aboutBirth: '2017-03' })).toEqual({ kind: 'month-year', year: 2017, month: 3 });
    expect(born({ birth: 'about', aboutAge: 6 })).toMatchObject({ kind: 'approximate-age', age: 6 });
    expect(born({ birth: 'expected', expectedDelivery: '2027-02' })).toEqual({ kind: 'expected', date: '2027-02-15' });
    expect(born({})).toEqual({ kind: 'not-known' });
  });
});
