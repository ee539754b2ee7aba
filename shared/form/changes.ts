import { type Child, type Concern, collectionOf, emptyConcern } from './concern.ts';
import { limits } from './limits.ts';
import type { Answer, Answers } from './question.ts';
import type { Scope } from './task.ts';
import { everyTask, tasks } from './tasks.ts';

type PersonScope = Exclude<Scope, 'concern'>;

/** Adds a person with an id of their own; the concern as it was when there are as many of their kind as there may be. */
export function addPerson(concern: Concern, scope: PersonScope, id: string): Concern {
  const key = collectionOf[scope];
  return concern[key].length >= limits[key] ? concern : { ...concern, [key]: [...concern[key], { id }] };
}

/** Takes a person out, with everything that was said about them in answers about others. */
export function removePerson(concern: Concern, scope: PersonScope, id: string): Concern {
  const key = collectionOf[scope];
  const without = { ...concern, [key]: concern[key].filter((person) => person.id !== id) };
  const cleaned = scope === 'child' ? withoutChild(without, id) : without;
  if (!cleaned.asTyped) return cleaned;
  const typed = Object.entries(cleaned.asTyped).filter(([slot]) => !slot.endsWith(`/${id}`));
  const { asTyped: _typed, ...rest } = cleaned;
  return typed.length > 0 ? { ...rest, asTyped: Object.fromEntries(typed) } : rest;
}

/** The concern with no answer, in any group asked about each child, about this one. */
function withoutChild(concern: Concern, childId: string): Concern {
  return everyTask.reduce((result, task) => {
    const groups = Object.entries(task.questions).flatMap(([name, question]) =>
      question.kind === 'per-child' ? [name] : [],
    );
    if (groups.length === 0) return result;
    const clean = (answers: Answers): Answers =>
      Object.fromEntries(
        Object.entries(answers).map(([name, answer]) => [
          name,
          groups.includes(name) ? without(answer, childId) : answer,
        ]),
      );
    if (task.scope === 'concern') {
      const answers = result[task.name];
      return answers ? { ...result, [task.name]: clean(answers) } : result;
    }
    const key = collectionOf[task.scope];
    const people = result[key].map((person) => {
      const answers: Answers | undefined = Object.entries(person).find(([name]) => name === task.name)?.[1];
      return answers ? { ...person, [task.name]: clean(answers) } : person;
    });
    return { ...result, [key]: people };
  }, concern);
}

function without(answer: Answer | undefined, childId: string): Answer | undefined {
  if (typeof answer !== 'object' || Array.isArray(answer)) return answer;
  const { [childId]: _gone, ...others } = answer;
  return others;
}
