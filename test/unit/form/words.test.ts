import { describe, expect, it } from 'vitest';
import { answered } from '../../../shared/form/answered.ts';
import { withAnswers } from '../../../shared/form/answers.ts';
import { addPerson } from '../../../shared/form/changes.ts';
import { emptyConcern } from '../../../shared/form/concern.ts';
import { parseTask } from '../../../shared/form/parse-task.ts';
import { missingToSend, unanswered } from '../../../shared/form/progress.ts';
import { everyTask, tasks } from '../../../shared/form/tasks.ts';
import { dateInWords, rowInWords, timeInWords } from '../../../web/forms/answers-in-words.ts';
import { concernWords, questionWords, taskWords } from '../../../web/forms/concern/concern-words.ts';
import { concernAsText } from '../../../web/forms/concern-as-text.ts';
import { fieldErrors, fieldWarnings, missingInWords } from '../../../web/forms/field-errors.ts';
import { example, today } from './arbitraries.ts';

describe('words', () => {
  it('exist for every question, and for nothing that is not asked', () => {
    for (const task of everyTask) {
      expect(Object.keys(taskWords(task.name).questions).sort(), task.name).toEqual(Object.keys(task.questions).sort());
      if (task.anyOf) expect(taskWords(task.name).oneOf, task.name).toBeTruthy();
      for (const [name, question] of Object.entries(task.questions))
        if ('each' in question)
          expect(Object.keys(questionWords(task.name, [name]).each ?? {})).toEqual(Object.keys(question.each));
    }
  });

  it('say, of every question that is needed, what to do about it', () => {
    const gaps = [...missingToSend(nothing(), { declaration: true }), ...unanswered(nothing())];
    expect(gaps.length).toBeGreaterThan(40);
    for (const gap of gaps) expect(missingInWords(gap).text).toMatch(/^(Enter|Select|Confirm|Add) /);
  });

  it('carry an example of good writing for each of the five prompts', () => {
    const { questions } = concernWords.analysis;
    for (const { example: shown } of [
      concernWords['what-happened'].questions.whatHappened,
      concernWords['child-voice'].questions.ownWords,
      concernWords['child-impact'].questions.impact,
      questions.workingWell,
      questions.needsToHappen,
    ])
      expect(shown.length).toBeGreaterThan(60);
  });
});

const nothing = () => addPerson(addPerson(emptyConcern(), 'child', 'c'), 'adult', 'a');

describe('errors', () => {
  it('name the field and lead to the box that is at fault', () => {
    const values = {
      everSeenChild: 'yes',
      'lastSawChild-day': '1',
      'lastSawChild-month': '2',
      'lastSawChild-year': '26',
      email: 'x',
    };
    const { problems } = parseTask(tasks.you, values, { concern: emptyConcern(), today });
    expect(fieldErrors('you', problems)).toEqual([
      {
        field: 'email',
        fieldId: 'email',
        text: 'Your work email address must be in the correct format, like name@example.com',
      },
      {
        field: 'lastSawChild',
        fieldId: 'lastSawChild-year',
        text: 'The date you last saw the child must have a year of 4 digits, such as 2026',
        errorIn: ['year'],
      },
    ]);
  });

  it('say how long text may be, as people write numbers', () => {
    const { problems } = parseTask(
      tasks['what-happened'],
      { whatHappened: 'x'.repeat(20_001) },
      { concern: emptyConcern(), today },
    );
    expect(fieldErrors('what-happened', problems)[0]?.text).toBe(
      'Your answer to ‘What happened, or what is happening?’ must be 20,000 characters or fewer',
    );
  });

  it('lead into groups and rows', () => {
    const { problems } = parseTask(
      tasks.documents,
      { anyDocuments: 'yes', 'held-0-date-day': 'x' },
      { concern: emptyConcern(), today },
    );
    expect(fieldErrors('documents', problems)).toMatchObject([{ field: 'held-0-date', fieldId: 'held-0-date-month' }]);
  });

  it('only warn of an identifier that fails its check', () => {
    const { warnings } = parseTask(
      tasks['child-home'],
      { home: 'address', postcode: 'WR5 2N' },
      { concern: nothing(), entityId: 'c', today },
    );
    expect(fieldWarnings('child-home', warnings)).toMatchObject([
      { fieldId: 'postcode', text: expect.stringContaining('we keep what you entered') },
    ]);
  });
});

describe('answers in words', () => {
  it('are there for every row of the example, with no code and no gap in a label', () => {
    const concern = example();
    for (const { parts } of answered(concern))
      for (const row of parts.flatMap(({ rows }) => rows)) {
        const { label, lines, state } = rowInWords(concern, row);
        expect(label).not.toMatch(/[{}]/);
        expect(lines.length, row.field).toBeGreaterThan(0);
        if ('codes' in row.question && state === 'answered') expect(lines.join()).toMatch(/^[A-Z]/);
      }
  });

  it('take the names that an authority gives to its levels', () => {
    const concern = example();
    const level = answered(concern)
      .flatMap(({ parts }) => parts.flatMap(({ rows }) => rows))
      .find(({ field }) => field === 'level')!;
    expect(rowInWords(concern, level, (_row, code) => `Level ${code}: specialist`).lines).toEqual([
      'Level 4: specialist',
    ]);
  });

  it('mask, in an export, an address that must be kept from somebody', () => {
    const concern = example();
    expect(concernAsText(concern)).toContain('4 Sample Terrace');
    for (const child of concern.children) child['child-home']!.addressConfidential = 'yes';
    expect(concernAsText(concern)).not.toContain('4 Sample Terrace');
    expect(concernAsText(concern, { confidential: true })).toContain('4 Sample Terrace');
  });

  it('give back what could not be read', () => {
    const concern = withAnswers(example(), 'you', { answers: {}, raw: { 'lastSawChild-day': '99' } });
    const asked = withAnswers(concern, 'you', { answers: { everSeenChild: 'yes' }, raw: { 'lastSawChild-day': '99' } });
    expect(concernAsText(asked)).toContain('When did you last see the child?\n  99');
  });

  it.each([
    ['2014', '2014'],
    ['2014-05', 'May 2014'],
    ['2014-05-03~', 'About 3 May 2014'],
  ])('write the date %s', (date, words) => expect(dateInWords(date)).toBe(words));

  it.each([
    ['00:00', 'midnight'],
    ['12:00', 'midday'],
    ['00:05', '12:05am'],
    ['14:10', '2:10pm'],
    ['09:00', '9am'],
  ])('write the time %s', (time, words) => expect(timeInWords(time)).toBe(words));
});
