import { peopleOf } from '../../../shared/form/answers.ts';
import type { Concern } from '../../../shared/form/concern.ts';
import { type TaskName, tasks } from '../../../shared/form/tasks.ts';

/** Where each kind of person lies in the document. */
export const collectionOf = { child: 'children', adult: 'adults', 'other-child': 'otherChildren' } as const;

/** Where a task's answers lie in the document; the list of people, when the person is not in it. */
export function placeOf(concern: Concern, task: TaskName, entityId?: string): PropertyKey[] {
  const { scope } = tasks[task];
  if (scope === 'concern') return [task];
  const index = peopleOf(concern, scope).findIndex(({ id }) => id === entityId);
  return index === -1 ? [collectionOf[scope]] : [collectionOf[scope], index, task];
}
