import { answersTo } from '../../../shared/form/answers.ts';
import type { Concern } from '../../../shared/form/concern.ts';
import type { Question } from '../../../shared/form/question.ts';
import { tasks } from '../../../shared/form/tasks.ts';
import type { FormBody } from '../form-body.ts';
import type { Place } from './place.ts';

/** The form with one row of a repeating question emptied, which takes the row out; `row` is `events-2`. */
export function withoutRow(body: FormBody, row: string): FormBody {
  if (!/^[A-Za-z]+-\d{1,4}$/.test(row)) return body;
  return Object.fromEntries(
    Object.entries(body).map(([control, value]) => [control, control.startsWith(`${row}-`) ? '' : value]),
  );
}

/** The same page with one more empty row of a repeating question, at its first box. */
export function moreHref(href: string, concern: Concern, { task, entityId }: Place, field: string): string {
  const questions: { readonly [name: string]: Question } = tasks[task].questions;
  const question = Object.hasOwn(questions, field) ? questions[field] : undefined;
  if (question?.kind !== 'list') return href;
  const rows = answersTo(concern, task, entityId)[field];
  const [first] = Object.entries(question.each);
  const isDate = first?.[1].kind === 'date' || first?.[1].kind === 'partial-date';
  const count = Array.isArray(rows) ? rows.length : 0;
  return `${href}?more=${field}#${field}-${count}-${first?.[0]}${isDate ? '-day' : ''}`;
}
