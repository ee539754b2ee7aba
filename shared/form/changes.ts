import { answersTo, collectionOf, peopleOf, slotOf, withAnswers } from './answers.ts';
import type { Concern } from './concern.ts';
import { limits } from './limits.ts';
import type { Answer } from './question.ts';
import type { Scope } from './task.ts';
import { everyTask } from './tasks.ts';

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
  const { asTyped: typed, ...rest } = cleaned;
  const left = Object.entries(typed)
    .filter(([slot]) => !slot.endsWith(`/${id}`))
    .map(
      ([slot, controls]) =>
        [slot, Object.entries(controls).filter(([control]) => !control.includes(`-${id}-`))] as const,
    )
    .filter(([, controls]) => controls.length > 0)
    .map(([slot, controls]) => [slot, Object.fromEntries(controls)] as const);
  return left.length > 0 ? { ...rest, asTyped: Object.fromEntries(left) } : rest;
}

/** The concern with no answer, in any group asked about each child, about this one. */
function withoutChild(concern: Concern, childId: string): Concern {
  let result = concern;
  for (const { name, scope, questions } of everyTask) {
    const groups = Object.entries(questions).flatMap(([each, { kind }]) => (kind === 'per-child' ? [each] : []));
    if (groups.length === 0) continue;
    for (const id of scope === 'concern' ? [undefined] : peopleOf(result, scope).map((person) => person.id)) {
      const answers = { ...answersTo(result, name, id) };
      if (Object.keys(answers).length === 0) continue;
      for (const group of groups) {
        const left = without(answers[group], childId);
        if (left === undefined) delete answers[group];
        else answers[group] = left;
      }
      result = withAnswers(result, name, { answers, raw: result.asTyped?.[slotOf(name, id)] }, id);
    }
  }
  return result;
}

function without(answer: Answer | undefined, childId: string): Answer | undefined {
  if (typeof answer !== 'object' || Array.isArray(answer)) return answer;
  const { [childId]: _gone, ...others } = answer;
  return Object.keys(others).length > 0 ? others : undefined;
}
