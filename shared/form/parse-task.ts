import { answersTo, slotOf, withAnswers } from './answers.ts';
import { isAsked, questionsIn } from './asked.ts';
import type { Concern } from './concern.ts';
import { factsOf } from './facts.ts';
import { type FormValues, rowsSent, textsOf } from './form-values.ts';
import { cleaned } from './patterns.ts';
import type { Problem, Warning } from './problems.ts';
import type { Answer, Answers, AnswersOf, LeafAnswers, LeafQuestion, ListQuestion, Questions } from './question.ts';
import { controlsOf, readAnswer } from './read-answer.ts';
import { groupOf } from './rows.ts';
import { type TaskName, type Tasks, tasks } from './tasks.ts';
import type { Facts } from './when.ts';

/** What parsing must know: whose task it is, today's ISO date, and which questions the page held, if not all. */
export type ParseContext = {
  readonly concern: Concern;
  readonly entityId?: string;
  readonly today: string;
  readonly only?: readonly string[];
};

/** A parsed page. `raw` holds, by control, what could not be read: show it again, and keep it with the draft. */
export type Parsed<A = Answers> = {
  readonly answers: A;
  readonly problems: Problem[];
  readonly warnings: Warning[];
  readonly raw: { [control: string]: string };
};

/** The answers to one task, by its name. */
export type TaskAnswers<N extends TaskName> = AnswersOf<Tasks[N]['questions']>;

type Reader = {
  readonly values: FormValues;
  readonly today: string;
  readonly facts: Facts;
  readonly childIds: readonly string[];
  readonly typed: { readonly [control: string]: string };
  readonly into: Parsed;
};

/**
 * Reads the controls of one task's page. It never throws and never loses what was typed: of every control comes an
 * answer or an entry in `raw`. A question whose controls were not on the page keeps the answer that it had, but boxes
 * left unticked are no answer. Problems are reported only for questions that are asked.
 */
export function parseTask<N extends TaskName>(
  task: Tasks[N],
  values: FormValues,
  context: ParseContext,
): Parsed<TaskAnswers<N>>;
export function parseTask(task: Tasks[TaskName], values: FormValues, context: ParseContext): Parsed {
  const { concern, entityId, only, today } = context;
  const before = answersTo(concern, task.name, entityId);
  const typed = concern.asTyped?.[slotOf(task.name, entityId)] ?? {};
  const into: Parsed = { answers: {}, problems: [], warnings: [], raw: {} };
  const childIds = concern.children.map(({ id }) => id);
  const reader: Reader = { values, today, facts: factsOf(concern, entityId), childIds, typed, into };

  const questions: Questions = task.questions;
  const elsewhere = only ? Object.keys(questions).filter((name) => !only.includes(name)) : [];
  Object.assign(into.answers, readGroup(questions, before, { prefix: '', path: [] }, reader, elsewhere));
  return into;
}

/** The concern after one page of it was sent, readable or not, with what to tell the person who typed. */
export function fillTask(
  name: TaskName,
  values: FormValues,
  context: ParseContext,
): { concern: Concern; problems: Problem[]; warnings: Warning[] } {
  const { problems, warnings, ...given } = parseTask(tasks[name], values, context);
  return { concern: withAnswers(context.concern, name, given, context.entityId), problems, warnings };
}

type Place = { readonly prefix: string; readonly path: readonly string[] };

function readGroup(
  questions: Questions,
  before: Answers,
  { prefix, path }: Place,
  reader: Reader,
  elsewhere: readonly string[] = [],
): Answers {
  const answers: Answers = {};
  for (const [name, question] of questionsIn(questions)) {
    const field = prefix + name;
    const at = { field, path: [...path, name] };
    let answer: Answer | undefined;
    if (elsewhere.includes(name)) answer = kept(field, before[name], reader);
    else if (question.kind === 'per-child') answer = readPerChild(question.each, before[name], at, reader);
    else if (question.kind === 'list') answer = readList(question, before[name], at, reader);
    else answer = readLeaf(question, before[name], at, isAsked(question, questions, answers, reader.facts), reader);
    if (answer !== undefined) answers[name] = answer;
  }
  return answers;
}

type At = { readonly field: string; readonly path: readonly string[] };

function readLeaf(
  question: LeafQuestion,
  before: Answer | undefined,
  at: At,
  asked: boolean,
  reader: Reader,
): Answer | undefined {
  const { values, into } = reader;
  const reading = readAnswer(question, at.field, values, reader.today);
  switch (reading.kind) {
    case 'absent': {
      const ticked = question.kind === 'choices' || question.kind === 'confirm';
      return ticked && asked ? undefined : kept(at.field, before, reader);
    }
    case 'blank':
      return undefined;
    case 'answer':
      if (reading.warning && asked) into.warnings.push({ ...at, code: reading.warning });
      return reading.answer;
    case 'problem':
      for (const control of controlsOf(question, at.field)) keepTyped(control, values, into);
      if (asked) into.problems.push({ ...at, code: reading.code, ...(reading.params && { params: reading.params }) });
      return undefined;
  }
}

function keepTyped(control: string, values: FormValues, into: Parsed): void {
  const typed = [...new Set((textsOf(values, control) ?? []).map(cleaned))].filter((each) => each.trim() !== '');
  if (typed.length > 0) into.raw[control] = typed.join('\n');
}

/** What a question had already, readable or not, when its page was another one. */
function kept(field: string, before: Answer | undefined, { typed, into }: Reader): Answer | undefined {
  for (const [control, text] of Object.entries(typed))
    if (control === field || control.startsWith(`${field}-`)) into.raw[control] = text;
  return before;
}

function readPerChild(each: Questions, before: Answer | undefined, at: At, reader: Reader): Answer | undefined {
  const group: { [childId: string]: LeafAnswers } = {};
  for (const id of reader.childIds) {
    const place = { prefix: `${at.field}-${id}-`, path: at.path };
    const answers = leavesOnly(readGroup(each, groupOf(before, id), place, reader));
    if (Object.keys(answers).length > 0) group[id] = answers;
  }
  return Object.keys(group).length > 0 ? group : undefined;
}

/** Rows may have gaps in their numbers and blank rows between them; both close up. */
function readList(question: ListQuestion, before: Answer | undefined, at: At, reader: Reader): Answer | undefined {
  const sent = rowsSent(at.field, reader.values);
  if (sent.size === 0) return kept(at.field, before, reader);
  const rows: LeafAnswers[] = [];
  for (const index of [...sent.keys()].sort((a, b) => a - b)) {
    const prefix = `${at.field}-${rows.length}-`;
    const values = Object.fromEntries((sent.get(index) ?? []).map(([rest, value]) => [prefix + rest, value]));
    if (rows.length >= question.max) {
      for (const control of Object.keys(values))
        keepTyped(control.replace(prefix, `${at.field}-${index}-`), reader.values, reader.into);
      if (Object.values(values).some((value) => [value].flat().some((text) => text?.trim())) && !tooMany(at, reader))
        reader.into.problems.push({ ...at, code: 'too-many', params: { max: question.max } });
      continue;
    }
    const unread = Object.keys(reader.into.raw).length;
    const row = leavesOnly(readGroup(question.each, {}, { prefix, path: at.path }, { ...reader, values, typed: {} }));
    if (Object.keys(row).length > 0 || Object.keys(reader.into.raw).length > unread) rows.push(row);
  }
  return rows.length > 0 ? rows : undefined;
}

const tooMany = (at: At, { into }: Reader): boolean =>
  into.problems.some(({ field, code }) => field === at.field && code === 'too-many');

/** The questions within a group or a row are never groups themselves. */
const leavesOnly = (answers: Answers): LeafAnswers => {
  const leaves: LeafAnswers = {};
  for (const [name, answer] of Object.entries(answers)) if (isLeaf(answer)) leaves[name] = answer;
  return leaves;
};

const isLeaf = (answer: Answer | undefined): answer is string | number | string[] =>
  typeof answer === 'string' ||
  typeof answer === 'number' ||
  (Array.isArray(answer) && answer.every((each) => typeof each === 'string'));
