import { answersTo, peopleOf, slotOf } from './answers.ts';
import { holds, isAnswered, isAsked, questionsIn } from './asked.ts';
import type { Concern } from './concern.ts';
import { factsOf } from './facts.ts';
import type { Answer, Answers, LeafAnswers, LeafQuestion, ListQuestion, Questions, Required } from './question.ts';
import { controlsOf } from './read-answer.ts';
import type { TaskName } from './tasks.ts';
import { everyTask } from './tasks.ts';
import type { Facts, When } from './when.ts';

/** One question as it stands: what was asked, and what was answered or typed. */
export type Row = {
  readonly task: TaskName;
  readonly entityId?: string;
  /** The names of the questions that lead to it: one, or a group and a question in it. */
  readonly path: readonly string[];
  /** The name of its form control, or the first part of it. */
  readonly field: string;
  readonly question: LeafQuestion | ListQuestion;
  readonly answer?: Answer;
  /** What was typed where it could not be read as an answer. */
  readonly asTyped?: string;
  /** How far an answer is needed, as things stand. */
  readonly required?: Required;
  /** The child that a question within a group is about. */
  readonly childId?: string;
  /** The row, from 0, of a question that repeats. */
  readonly index?: number;
  /** Shown only to those who may know it, such as an address that must be kept from somebody. */
  readonly confidential: boolean;
  /** It was answered, and the answer is kept apart from the concern. */
  readonly sealed: boolean;
};

/** A task that is being asked, and of whom. */
export type Asking = { readonly task: (typeof everyTask)[number]; readonly entityId?: string; readonly facts: Facts };

/** Every task that applies, once for each person whom it is about, in the order of the form. */
export function everyAsking(concern: Concern): Asking[] {
  const facts = factsOf(concern);
  const ofChild = new Map(concern.children.map(({ id }) => [id, factsOf(concern, id)]));
  return everyTask.flatMap((task): Asking[] => {
    const { scope } = task;
    const askings =
      scope === 'concern'
        ? [{ task, facts }]
        : peopleOf(concern, scope).map(({ id }) => ({ task, entityId: id, facts: ofChild.get(id) ?? facts }));
    return askings.filter((asking) => applies(asking.task, asking.facts));
  });
}

/** Whether a task is asked at all. */
export const applies = (task: { readonly applies?: (facts: Facts) => boolean }, facts: Facts): boolean =>
  task.applies === undefined || task.applies(facts);

/** Every question of a task that is asked, in order, with groups spread out child by child and row by row. */
export function rowsOf(concern: Concern, { task, entityId, facts }: Asking): Row[] {
  const answers = answersTo(concern, task.name, entityId);
  const typed = concern.asTyped?.[slotOf(task.name, entityId)];
  const sealed = new Set(concern.sealed);
  const rows: Row[] = [];

  const leaves = (questions: Questions, given: Answers, at: Partial<Row>, path: readonly string[], prefix: string) => {
    for (const [name, question] of questionsIn(questions)) {
      if (!isAsked(question, questions, given, facts)) continue;
      const answer = given[name];
      const field = prefix + name;
      if (question.kind === 'per-child') {
        for (const { id } of concern.children)
          leaves(question.each, groupOf(answer, id), { ...at, childId: id }, [...path, name], `${field}-${id}-`);
      } else if (question.kind === 'list' && Array.isArray(answer) && answer.length > 0) {
        answer.forEach((row, index) => {
          if (typeof row === 'object')
            leaves(question.each, row, { ...at, index }, [...path, name], `${field}-${index}-`);
        });
      } else {
        const isSealed = sealed.has(`${task.name}~${entityId ?? ''}~${field}`);
        rows.push({
          ...at,
          task: task.name,
          entityId,
          path: [...path, name],
          field,
          question,
          answer: isAnswered(answer) ? answer : undefined,
          required: holdsIfAny(question.requiredIf, questions, given, facts) ? question.required : undefined,
          asTyped: typed && question.kind !== 'list' ? typedFor(question, field, typed) : undefined,
          // What was said later to be secret is so whatever was answered of it first.
          confidential:
            isSealed ||
            (question.confidentialIf !== undefined && holds(question.confidentialIf, questions, given, facts)),
          sealed: isSealed,
        });
      }
    }
  };
  leaves(task.questions, answers, {}, [], '');
  return rows;
}

const holdsIfAny = (when: When | undefined, questions: Questions, answers: Answers, facts: Facts): boolean =>
  when === undefined || holds(when, questions, answers, facts);

/** The answers about one child within a group. */
export const groupOf = (answer: Answer | undefined, childId: string): LeafAnswers =>
  typeof answer === 'object' && !Array.isArray(answer) && Object.hasOwn(answer, childId) ? (answer[childId] ?? {}) : {};

function typedFor(question: LeafQuestion, field: string, typed: { [control: string]: string }): string | undefined {
  const parts = controlsOf(question, field).flatMap((control) => typed[control] ?? []);
  return parts.length > 0 ? parts.join(' ').trim() : undefined;
}
