import { type TaskName, tasks } from '../../shared/form/tasks.ts';
import { taskWords } from './concern/concern-words.ts';

const isTask = (text: string): text is TaskName => Object.hasOwn(tasks, text);

/** What a section is called, by the name under which it is saved; of a section about a person, without who it is. */
export function sectionTitle(slot: string): string {
  const [task = ''] = slot.split('/');
  return isTask(task) ? taskWords(task).title : 'Who is in it';
}
