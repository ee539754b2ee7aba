import { answersTo, slotOf } from './answers.ts';
import { isAnswered } from './asked.ts';
import type { Concern } from './concern.ts';
import { factsOf } from './facts.ts';
import type { Answers, Required } from './question.ts';
import { type Asking, applies, everyAsking, type Row, rowsOf } from './rows.ts';
import { type SectionName, sections } from './task.ts';
import { everyTask, type TaskName } from './tasks.ts';

export type TaskStatus = 'not-started' | 'in-progress' | 'done' | 'not-needed';
export type TaskProgress = {
  readonly name: TaskName;
  readonly entityId?: string;
  readonly status: TaskStatus;
  /** Nothing in it is needed, so that it may be left alone. */
  readonly optional: boolean;
};
export type SectionProgress = { readonly section: SectionName; readonly tasks: readonly TaskProgress[] };

/** Why a question still stands open. */
export type MissingCode = 'missing' | 'one-of' | 'unreadable' | 'no-child' | 'no-adult' | 'primary-not-chosen';
export type Missing = {
  readonly task: TaskName;
  readonly entityId?: string;
  readonly field: string;
  readonly path: readonly string[];
  readonly code: MissingCode;
};

/** The task list: every task by section, with how far it has got. The declaration stands on the last page instead. */
export function taskList(concern: Concern): SectionProgress[] {
  const asked = everyAsking(concern);
  const notNeeded = everyTask.filter((task) => task.scope === 'concern' && !applies(task, factsOf(concern)));
  return sections
    .filter((section) => section !== 'declaration')
    .map((section) => ({
      section,
      tasks: [
        ...asked.filter(({ task }) => task.section === section).map((asking) => progressOf(concern, asking)),
        ...notNeeded
          .filter((task) => task.section === section)
          .map(({ name }) => ({ name, status: 'not-needed', optional: true }) as const),
      ],
    }));
}

function progressOf(concern: Concern, asking: Asking): TaskProgress {
  const { task, entityId } = asking;
  const rows = rowsOf(concern, asking);
  const open = missingIn(concern, asking, rows, ['to-send', 'to-finish']);
  const begun = rows.some(({ answer, asTyped }) => answer !== undefined || asTyped !== undefined);
  const unreadable = concern.asTyped?.[slotOf(task.name, entityId)] !== undefined;
  const status = !begun && !unreadable ? 'not-started' : open.length > 0 || unreadable ? 'in-progress' : 'done';
  const optional = task.anyOf === undefined && rows.every(({ required }) => required === undefined);
  return { name: task.name, ...(entityId !== undefined && { entityId }), status, optional };
}

/**
 * What holds back a contact that staff write down for a caller, who may not have known the rest: which child, what
 * happened, and whether somebody is in danger. What was typed and cannot be read holds it back as ever.
 */
const holdsBackWhenTold = ({ task, field, code }: Missing): boolean =>
  code === 'unreadable' ||
  task === 'child' ||
  task === 'what-happened' ||
  (task === 'safety' && (field === 'immediateDanger' || field === 'actionToday'));

type ToSend = {
  readonly declaration?: boolean;
  /** Staff write it down for somebody who told them. */
  readonly told?: boolean;
};

/** What must still be answered before the concern can be sent; the declaration too, once it is asked for. */
export function missingToSend(concern: Concern, options: ToSend = {}): Missing[] {
  const none: Missing[] =
    concern.children.length === 0 ? [{ task: 'child', field: 'children', path: [], code: 'no-child' }] : [];
  return [
    ...none,
    ...everyAsking(concern)
      .filter(({ task }) => options.declaration === true || task.section !== 'declaration')
      .flatMap((asking) => missingIn(concern, asking, rowsOf(concern, asking), ['to-send'])),
  ].filter((missing) => options.told !== true || holdsBackWhenTold(missing));
}

/** What was asked and not answered but does not hold the concern back: to be shown as a warning before sending. */
export function unanswered(concern: Concern): Missing[] {
  const none: Missing[] =
    concern.adults.length === 0 ? [{ task: 'adult', field: 'adults', path: [], code: 'no-adult' }] : [];
  return [
    ...none,
    ...everyAsking(concern)
      .filter(({ task }) => task.section !== 'declaration')
      .flatMap((asking) => missingIn(concern, asking, rowsOf(concern, asking), ['to-finish'])),
  ];
}

function missingIn(concern: Concern, asking: Asking, rows: readonly Row[], levels: readonly Required[]): Missing[] {
  const { task, entityId } = asking;
  const of = (field: string, path: readonly string[], code: MissingCode): Missing => ({
    task: task.name,
    ...(entityId !== undefined && { entityId }),
    field,
    path,
    code,
  });
  const missing = rows
    .filter(({ required, answer }) => required && levels.includes(required) && answer === undefined)
    .map(({ field, path, asTyped }) => of(field, path, asTyped === undefined ? 'missing' : 'unreadable'));
  const answers = answersTo(concern, task.name, entityId);
  const sets: readonly (readonly string[])[] = levels.includes('to-send') ? (task.anyOf ?? []) : [];
  for (const set of sets) {
    const asked = rows.filter(({ path }) => path.length === 1 && set.includes(path[0] ?? ''));
    const [first] = asked;
    if (first && asked.every(({ answer }) => answer === undefined)) missing.push(of(first.field, first.path, 'one-of'));
  }
  if (task.name === 'concern-type' && levels.includes('to-finish') && primaryOutside(answers))
    missing.push(of('primary', ['primary'], 'primary-not-chosen'));
  return missing;
}

/** The main category must be one of those ticked. */
const primaryOutside = ({ categories, primary }: Answers): boolean =>
  isAnswered(categories) &&
  typeof primary === 'string' &&
  Array.isArray(categories) &&
  !categories.some((each) => each === primary);
