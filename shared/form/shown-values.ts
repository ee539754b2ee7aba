import { answersTo, slotOf } from './answers.ts';
import { questionsIn } from './asked.ts';
import type { Concern } from './concern.ts';
import { partialDatePattern } from './patterns.ts';
import type { Answer, Answers, LeafQuestion, Questions } from './question.ts';
import { groupOf } from './rows.ts';
import { type TaskName, tasks } from './tasks.ts';

type Shown = { [control: string]: string | string[] };

/**
 * What each control of a task's page shows: the answers so far, and over them whatever was typed that could not be
 * read. Sending the page back unchanged leaves the answers as they are.
 */
export function shownValues(concern: Concern, name: TaskName, entityId?: string): Shown {
  const shown: Shown = {};
  show(tasks[name].questions, answersTo(concern, name, entityId), '', shown);
  for (const [control, text] of Object.entries(concern.asTyped?.[slotOf(name, entityId)] ?? {})) shown[control] = text;
  return shown;
}

function show(questions: Questions, answers: Answers, prefix: string, shown: Shown): void {
  for (const [name, question] of questionsIn(questions)) {
    const answer = answers[name];
    const field = prefix + name;
    if (answer === undefined) continue;
    if (question.kind === 'per-child') {
      for (const childId of Object.keys(answer))
        show(question.each, groupOf(answer, childId), `${field}-${childId}-`, shown);
    } else if (question.kind === 'list') {
      if (Array.isArray(answer))
        answer.forEach((row, index) => {
          if (typeof row === 'object') show(question.each, row, `${field}-${index}-`, shown);
        });
    } else showLeaf(question, field, answer, shown);
  }
}

function showLeaf(question: LeafQuestion, field: string, answer: Answer, shown: Shown): void {
  if (Array.isArray(answer)) shown[field] = answer.filter((code) => typeof code === 'string');
  else if (typeof answer === 'number') shown[field] = String(answer);
  else if (typeof answer === 'string') {
    if (question.kind !== 'date' && question.kind !== 'partial-date') shown[field] = inGroups(question, answer);
    else showDate(field, answer, shown);
  }
}

function showDate(field: string, answer: string, shown: Shown): void {
  const [, year, month, day, about] = partialDatePattern.exec(answer) ?? [];
  if (year) shown[`${field}-year`] = year;
  if (month) shown[`${field}-month`] = String(Number(month));
  if (day) shown[`${field}-day`] = String(Number(day));
  if (about) shown[`${field}-about`] = 'yes';
}

/** An NHS number is shown 3-3-4, as people read it out. */
const inGroups = (question: LeafQuestion, answer: string): string =>
  question.kind === 'identifier' && question.of === 'nhs-number' && /^\d{10}$/.test(answer)
    ? `${answer.slice(0, 3)} ${answer.slice(3, 6)} ${answer.slice(6)}`
    : answer;
