import { peopleOf } from '../../../shared/form/answers.ts';
import type { Concern } from '../../../shared/form/concern.ts';
import { everyAsking } from '../../../shared/form/rows.ts';
import type { Scope } from '../../../shared/form/task.ts';
import { type TaskName, tasks } from '../../../shared/form/tasks.ts';
import { listHref, taskHref } from '../../../web/pages/draft/links.ts';

/** One page of a draft: a task, and the person whom it is about. */
export type Place = { readonly task: TaskName; readonly entityId?: string };

export type PersonScope = Exclude<Scope, 'concern'>;
const personScopes: readonly string[] = ['child', 'adult', 'other-child'] satisfies PersonScope[];
export const isPersonScope = (text: string): text is PersonScope => personScopes.includes(text);

const isTask = (text: string): text is TaskName => Object.hasOwn(tasks, text);

/** The page that an address names; undefined when the form has none, or when nobody in the concern is meant. */
export function placeOf(
  concern: Concern,
  named: { task: string; scope?: string | undefined; entity?: string | undefined },
): Place | undefined {
  const { task, scope = 'concern', entity } = named;
  if (!isTask(task) || task === 'declaration' || tasks[task].scope !== scope) return undefined;
  if (!isPersonScope(scope)) return { task };
  return peopleOf(concern, scope).some(({ id }) => id === entity) && entity ? { task, entityId: entity } : undefined;
}

/** What the path of a draft's page names: the task, and whom it is about. */
export function namedIn(path: string): { task: string; scope?: string; entity?: string } {
  const [, , , part, ...rest] = path.split('/');
  if (part === 'tasks') return { task: rest[0] ?? '' };
  return part === 'people' ? { scope: rest[0], entity: rest[1], task: rest[2] ?? '' } : { task: '' };
}

/** The page of a draft at a path, as `placeOf` finds it. */
export const placeAt = (concern: Concern, path: string): Place | undefined => placeOf(concern, namedIn(path));

/** The page of a section, by the name under which it is saved. */
export function placeOfSlot(concern: Concern, slot: string): Place | undefined {
  const [task = '', entity] = slot.split('/');
  const scope = isTask(task) ? tasks[task].scope : undefined;
  return placeOf(concern, { task, scope, entity });
}

/** The page after this one: the next about the same person, or the next of the same section; then the task list. */
export function nextHref(draftId: string, concern: Concern, { task, entityId }: Place): string {
  const { section } = tasks[task];
  const along = everyAsking(concern).filter((asking) =>
    entityId === undefined
      ? asking.entityId === undefined && asking.task.section === section
      : asking.entityId === entityId,
  );
  const at = along.findIndex((asking) => asking.task.name === task);
  const next = at === -1 ? undefined : along[at + 1];
  return next ? taskHref(draftId, next.task.name, next.entityId) : listHref(draftId);
}
