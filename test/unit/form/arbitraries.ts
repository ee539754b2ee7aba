import fc from 'fast-check';
import { collectionOf } from '../../../shared/form/answers.ts';
import type { Concern } from '../../../shared/form/concern.ts';
import { exampleConcern } from '../../../shared/form/example-concern.ts';
import type { FormValues } from '../../../shared/form/form-values.ts';
import { identifierChecks } from '../../../shared/form/identifiers.ts';
import { cleaned } from '../../../shared/form/patterns.ts';
import type { Answers, LeafQuestion, Question, Questions } from '../../../shared/form/question.ts';
import { controlsOf } from '../../../shared/form/read-answer.ts';
import type { TaskName } from '../../../shared/form/tasks.ts';
import { everyTask, tasks } from '../../../shared/form/tasks.ts';

export const today = '2026-11-20';

/** Every task of the example concern, with the person it is about. */
export const everySlot = everyTask.flatMap(({ name, scope }): { name: TaskName; entityId?: string }[] =>
  scope === 'concern' ? [{ name }] : exampleConcern[collectionOf[scope]].map(({ id }) => ({ name, entityId: id })),
);

export const slot = fc.constantFrom(...everySlot);

/** Text as people and attackers type it: words, markup, emoji, right-to-left, controls, broken surrogates. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ maxLength: 300 }),
  fc.constantFrom(
    '',
    '  ',
    '\u0000',
    '\uD83D',
    'a\r\nb',
    '<script>alert(1)</script>',
    'שלום',
    '👩‍👧',
    '31',
    '13',
    '2026',
    'yes',
  ),
);

/** The names of the controls of a task's page, with three rows of each list. */
export function controls(questions: Questions, prefix = ''): { control: string; question: LeafQuestion }[] {
  return Object.entries(questions).flatMap(([name, question]) => {
    const field = prefix + name;
    if (question.kind === 'per-child')
      return exampleConcern.children.flatMap(({ id }) => controls(question.each, `${field}-${id}-`));
    if (question.kind === 'list') return [0, 1, 2].flatMap((row) => controls(question.each, `${field}-${row}-`));
    return controlsOf(question, field).map((control) => ({ control, question }));
  });
}

/** Anything at all in the controls of a task's page, each sent up to so many times. */
export const anyValues = (name: TaskName, times = 3): fc.Arbitrary<FormValues> =>
  fc.record(
    Object.fromEntries(
      controls(tasks[name].questions).map(({ control }) => [
        control,
        fc.oneof(anyText, fc.array(anyText, { maxLength: times })),
      ]),
    ),
    { requiredKeys: [] },
  );

const textAnswer = anyText.map((typed) => cleaned(typed).trim()).filter((typed) => typed !== '');
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

function leafAnswer(question: LeafQuestion): fc.Arbitrary<unknown> {
  switch (question.kind) {
    case 'email':
      return fc.constantFrom('a@b.example', 'first.last+tag@school.example');
    case 'identifier':
      return fc
        .oneof(
          fc.constantFrom('9990000018', 'X885999924001', 'wr52np', '116725'),
          textAnswer.map((typed) => typed.slice(0, 40)),
        )
        .map((typed) => identifierChecks[question.of](typed.trim()).value)
        .filter((kept) => kept !== '');
    case 'phone':
      return fc.constantFrom('07700 900123', '01632 960145 (ask for Sam)');
    case 'date':
      return day;
    case 'partial-date':
      return fc
        .tuple(day, fc.constantFrom(4, 7, 10), fc.constantFrom('', '~'))
        .map(([date, length, about]) => date.slice(0, length) + about);
    case 'time':
      return fc
        .tuple(fc.nat(23), fc.nat(59))
        .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
    case 'number':
    case 'scale':
      return fc.integer({ min: question.min, max: question.max });
    case 'choices':
      return fc
        .subarray(
          question.codes.filter((code) => !question.exclusive.includes(code)),
          { minLength: 1 },
        )
        .map((codes) => [...codes]);
    case 'text':
    case 'long-text':
      return textAnswer.filter((typed) => typed.length <= question.max);
    default:
      return fc.constantFrom(...question.codes);
  }
}

function answerTo(question: Question): fc.Arbitrary<unknown> {
  if (question.kind === 'per-child') {
    const each = answersTo(question.each).filter((answers) => Object.keys(answers).length > 0);
    return fc
      .record(Object.fromEntries(exampleConcern.children.map(({ id }) => [id, each])), { requiredKeys: [] })
      .filter((group) => Object.keys(group).length > 0);
  }
  if (question.kind === 'list')
    return fc.array(
      answersTo(question.each).filter((answers) => Object.keys(answers).length > 0),
      { minLength: 1, maxLength: 4 },
    );
  return leafAnswer(question);
}

/** Any readable answers to a set of questions. */
export const answersTo = (questions: Questions): fc.Arbitrary<Answers> =>
  fc.record(Object.fromEntries(Object.entries(questions).map(([name, question]) => [name, answerTo(question)])), {
    requiredKeys: [],
  }) as fc.Arbitrary<Answers>;

export const example = (): Concern => structuredClone(exampleConcern);
