import type { Concern } from './concern.ts';
import type { Answers } from './question.ts';
import type { Scope } from './task.ts';
import { type TaskName, tasks } from './tasks.ts';

/** Where each kind of person is kept. */
export const collectionOf = {
  child: 'children',
  adult: 'adults',
  'other-child': 'otherChildren',
} as const satisfies Record<Exclude<Scope, 'concern'>, keyof Concern>;

type Person = { id: string; [task: string]: Answers | string | undefined };

/** Everybody of one kind, seen in the same way whatever the kind. */
export const peopleOf = (concern: Concern, scope: Exclude<Scope, 'concern'>): readonly Person[] =>
  concern[collectionOf[scope]];

/** The name of the place where a task's answers are kept, unique within a concern. */
export const slotOf = (task: TaskName, entityId?: string): string =>
  entityId === undefined ? task : `${task}/${entityId}`;

/** The answers given to a task so far; none when it has not been started or the person is not in the concern. */
export function answersTo(concern: Concern, name: TaskName, entityId?: string): Answers {
  const { scope } = tasks[name];
  const holder: { [task: string]: unknown } | undefined =
    scope === 'concern' ? concern : peopleOf(concern, scope).find(({ id }) => id === entityId);
  const found = holder?.[name];
  return isAnswers(found) ? found : {};
}

const isAnswers = (value: unknown): value is Answers =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The concern with one task's answers, and whatever of it could not be read, put in place of what was there. */
export function withAnswers(
  concern: Concern,
  name: TaskName,
  given: { readonly answers: Answers; readonly raw?: { readonly [control: string]: string } },
  entityId?: string,
): Concern {
  const { scope } = tasks[name];
  const slot = slotOf(name, entityId);
  const { [slot]: _before, ...others } = concern.asTyped ?? {};
  const asTyped = given.raw && Object.keys(given.raw).length > 0 ? { ...others, [slot]: { ...given.raw } } : others;
  const base = { ...concern, asTyped: Object.keys(asTyped).length > 0 ? asTyped : undefined };
  if (base.asTyped === undefined) delete base.asTyped;
  if (scope === 'concern') return { ...base, [name]: given.answers };
  const key = collectionOf[scope];
  const people = peopleOf(concern, scope).map((person) =>
    person.id === entityId ? { ...person, [name]: given.answers } : person,
  );
  return { ...base, [key]: people };
}
