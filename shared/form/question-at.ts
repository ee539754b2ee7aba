import type { Question, Questions } from './question.ts';
import { type TaskName, tasks } from './tasks.ts';

/** The question at a path: its own name, or a group's name and its name in the group; undefined off the form. */
export function questionAt(task: TaskName, path: readonly string[]): Question | undefined {
  const [name = '', inner] = path;
  const questions: Questions = tasks[task].questions;
  const outer = Object.hasOwn(questions, name) ? questions[name] : undefined;
  if (inner === undefined || !outer || !('each' in outer)) return inner === undefined ? outer : undefined;
  return outer.each[inner];
}
