import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withAnswers } from '../../../shared/form/answers.ts';
import { Concern, emptyConcern } from '../../../shared/form/concern.ts';
import { fillTask, parseTask } from '../../../shared/form/parse-task.ts';
import { cleaned } from '../../../shared/form/patterns.ts';
import { shownValues } from '../../../shared/form/shown-values.ts';
import { type TaskName, tasks } from '../../../shared/form/tasks.ts';
import { answersTo, anyValues, controls, everySlot, example, slot, today } from './arbitraries.ts';

const parse = (name: TaskName, values: Parameters<typeof parseTask>[1], entityId?: string) =>
  parseTask(tasks[name], values, { concern: example(), entityId, today });

describe('whatever is typed', () => {
  it('is never refused with a fault, and is always fit to store', () => {
    const any = slot.chain(({ name, entityId }) => fc.tuple(fc.constant({ name, entityId }), anyValues(name)));
    fc.assert(
      fc.property(any, ([{ name, entityId }, values]) => {
        const { concern } = fillTask(name, values, { concern: example(), entityId, today });
        expect(Concern.safeParse(concern).error?.issues).toBeUndefined();
        expect(Concern.parse(JSON.parse(JSON.stringify(concern)))).toEqual(concern);
      }),
      { numRuns: 300 },
    );
  });

  it('is never lost: every text is an answer, or is kept as it was typed', () => {
    const any = slot.chain(({ name, entityId }) => fc.tuple(fc.constant({ name, entityId }), anyValues(name)));
    fc.assert(
      fc.property(any, ([{ name, entityId }, values]) => {
        const { answers, raw } = parse(name, values, entityId);
        const kept = new Set(
          allTexts([answers, raw]).flatMap((text) => [
            text,
            text.trim(),
            ...text.split('\n').map((line) => line.trim()),
          ]),
        );
        for (const { control, question } of controls(tasks[name].questions)) {
          if (question.kind !== 'text' && question.kind !== 'long-text' && question.kind !== 'email') continue;
          for (const typed of [values[control] ?? []].flat()) {
            const text = cleaned(typed).trim();
            if (text.split('\n').some((line) => line.trim() !== '' && !kept.has(line.trim()) && !kept.has(text)))
              throw new Error(`lost ${JSON.stringify(text)} of ${control}`);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is shown again as it was, readable or not, and reads the same', () => {
    const any = slot.chain(({ name, entityId }) => fc.tuple(fc.constant({ name, entityId }), anyValues(name, 1)));
    fc.assert(
      fc.property(any, ([{ name, entityId }, values]) => {
        const once = fillTask(name, values, { concern: example(), entityId, today });
        const again = fillTask(name, shownValues(once.concern, name, entityId), {
          concern: once.concern,
          entityId,
          today,
        });
        expect(again.concern).toEqual(once.concern);
      }),
      { numRuns: 200 },
    );
  });
});

it('what a page shows of answers reads as the same answers', () => {
  for (const { name, entityId } of everySlot)
    fc.assert(
      fc.property(answersTo(tasks[name].questions), (answers) => {
        const concern = withAnswers(example(), name, { answers }, entityId);
        const read = parseTask(tasks[name], shownValues(concern, name, entityId), {
          concern: emptied(concern, name, entityId),
          entityId,
          today,
        });
        expect(read.answers).toEqual(answers);
        expect(read.problems).toEqual([]);
      }),
      { numRuns: 15 },
    );
});

const emptied = (concern: Concern, name: TaskName, entityId?: string) =>
  withAnswers(concern, name, { answers: {} }, entityId);

const allTexts = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(allTexts)
      : [];

describe('reading', () => {
  const birth = (parts: Record<string, string>) =>
    parse(
      'child',
      Object.fromEntries(
        Object.entries({ birth: 'exact', ...parts }).map(([part, text]) => [
          part === 'birth' ? part : `dateOfBirth-${part}`,
          text,
        ]),
      ),
      'child-1',
    );

  it.each([
    [{ day: '29', month: '2', year: '2016' }, '2016-02-29'],
    [{ day: '1', month: 'March', year: '2016' }, '2016-03-01'],
    [{ day: ' 05 ', month: 'sept', year: '2016' }, '2016-09-05'],
  ])('takes %j as a date', (parts, expected) => {
    expect(birth(parts).answers).toMatchObject({ dateOfBirth: expected });
  });

  it.each([
    [{ day: '29', month: '2', year: '2015' }, 'not-a-date', undefined],
    [{ day: '1', month: 'Smarch', year: '2015' }, 'not-a-date', undefined],
    [{ day: '1', month: '2', year: '15' }, 'year-four-digits', ['year']],
    [{ day: '1', month: '', year: '' }, 'date-incomplete', ['month', 'year']],
    [{ day: '१', month: '1', year: '2015' }, 'not-a-date', undefined],
  ])('names what is wrong with %j and keeps it', (parts, code, boxes) => {
    const { problems, raw, answers } = birth(parts);
    expect(problems).toMatchObject([{ field: 'dateOfBirth', code, ...(boxes && { params: { parts: boxes } }) }]);
    expect(raw).toMatchObject({ 'dateOfBirth-day': parts.day });
    expect(answers).not.toHaveProperty('dateOfBirth');
  });

  it('warns of a birthday to come, and keeps it', () => {
    const { answers, warnings } = birth({ day: '21', month: '11', year: '2026' });
    expect(answers).toMatchObject({ dateOfBirth: '2026-11-21' });
    expect(warnings).toMatchObject([{ field: 'dateOfBirth', code: 'in-future' }]);
  });

  it.each([
    ['2.10pm', '14:10'],
    ['1410', '14:10'],
    ['9am', '09:00'],
    ['12:05 AM', '00:05'],
    ['12pm', '12:00'],
    ['00:00', '00:00'],
    ['noon', '12:00'],
    ['12 Noon', '12:00'],
    ['Midday', '12:00'],
    ['midnight', '00:00'],
  ])('takes %s as a time', (typed, expected) => {
    const { answers } = parse('safety', { immediateDanger: 'yes', calledEmergency: 'yes', emergencyCallTime: typed });
    expect(answers).toMatchObject({ emergencyCallTime: expected });
  });

  it.each(['24:00', '13pm', '9', 'half past', '12:60', 'noonish', '3 noon'])('does not take %s as a time', (typed) => {
    const { problems } = parse('safety', { immediateDanger: 'yes', calledEmergency: 'yes', emergencyCallTime: typed });
    expect(problems).toMatchObject([{ field: 'emergencyCallTime', code: 'not-a-time' }]);
  });

  it('keeps an identifier that fails its check as typed, with a warning', () => {
    const { answers, problems, warnings } = parse(
      'child-education-health',
      { nhsNumber: '943 476 5918', upn: 'Z801200001001' },
      'child-1',
    );
    expect(answers).toMatchObject({ nhsNumber: '943 476 5918', upn: 'Z801200001001' });
    expect(problems).toEqual([]);
    expect(warnings.map(({ code }) => code)).toEqual(['check-nhs-number', 'check-upn']);
  });

  it('takes an approximate date of which only the year is known', () => {
    const { answers } = parse('what-happened', { 'happenedOn-year': '2024', 'happenedOn-about': 'yes' });
    expect(answers).toMatchObject({ happenedOn: '2024~' });
  });

  it('does not take "none" together with something', () => {
    const { problems, raw } = parse('child-identity', { disability: ['AUT', 'NONE'] }, 'child-1');
    expect(problems).toMatchObject([{ field: 'disability', code: 'exclusive' }]);
    expect(raw).toEqual({ disability: 'AUT\nNONE' });
  });

  it('asks which, when one answer is sent twice with different words', () => {
    const { problems, raw } = parse('you', { name: ['Ada', 'Eve'] });
    expect(problems).toMatchObject([{ field: 'name', code: 'more-than-one' }]);
    expect(raw).toMatchObject({ name: 'Ada\nEve' });
    expect(parse('you', { name: ['Ada', 'Ada'] }).answers).toMatchObject({ name: 'Ada' });
  });

  it('names the field that holds a megabyte, and keeps it for the page', () => {
    const typed = 'x'.repeat(1_000_000);
    const { problems, raw } = parse('what-happened', { whatHappened: typed });
    expect(problems).toMatchObject([{ field: 'whatHappened', code: 'too-long', params: { max: 20_000 } }]);
    expect(raw.whatHappened).toBe(typed);
  });

  it('drops control characters, mends surrogates and keeps emoji and right-to-left words', () => {
    const { answers } = parse('what-happened', { whatHappened: ' a\u0000b\u0007\r\nc\uD83D 👩‍👧 שלום <b>\n' });
    expect(answers).toMatchObject({ whatHappened: 'ab\nc\uFFFD 👩‍👧 שלום <b>' });
  });

  it('closes the gaps between rows, and says when there are too many', () => {
    const rows = Object.fromEntries(Array.from({ length: 25 }, (_, row) => [`events-${row * 2}-what`, `event ${row}`]));
    const { answers, problems, raw } = parse('history', { ...rows, 'events-1-what': ' ' });
    expect(answers).toHaveProperty('events.length', 20);
    expect(answers).toHaveProperty('events.1.what', 'event 1');
    expect(problems).toMatchObject([{ field: 'events', code: 'too-many', params: { max: 20 } }]);
    expect(Object.values(raw)).toEqual(['event 20', 'event 21', 'event 22', 'event 23', 'event 24']);
  });

  it('keeps the answers of questions that were not on the page', () => {
    const { answers } = parse('you', { name: 'New Name' });
    expect(answers).toMatchObject({ name: 'New Name', email: 'm.fairley@larkmoor.example', away: 'yes' });
    const only = parseTask(tasks['concern-type'], {}, { concern: example(), today, only: ['primary'] });
    expect(only.answers).toMatchObject({ categories: ['physical-abuse', 'domestic-abuse'] });
  });

  it('takes no answer for boxes that were all left unticked', () => {
    expect(parse('concern-type', { primary: 'neglect' }).answers).toEqual({ primary: 'neglect' });
  });

  it('keeps answers to questions that are hidden, and says nothing of their problems', () => {
    const { answers, problems, raw } = parse('agreement', {
      parentsTold: 'yes',
      notToldReason: 'evidence',
      'helpAgreedDate-day': '99',
      helpAgreed: 'not-asked',
    });
    expect(answers).toMatchObject({ notToldReason: 'evidence' });
    expect(problems).toEqual([]);
    expect(raw).toMatchObject({ 'helpAgreedDate-day': '99' });
  });

  it('reads each child apart, and children who are not in the concern not at all', () => {
    const { answers } = parseTask(
      tasks.adult,
      { 'relationships-c1-relationship': 'mother', 'relationships-zz-relationship': 'father' },
      { concern: { ...emptyConcern(), children: [{ id: 'c1' }], adults: [{ id: 'a1' }] }, entityId: 'a1', today },
    );
    expect(answers).toEqual({ relationships: { c1: { relationship: 'mother' } } });
  });
});
