import { answersTo, peopleOf } from './answers.ts';
import type { Concern } from './concern.ts';
import type { Scope } from './task.ts';

/** How a person in a concern may be spoken of: by name where one is known, and else by their place in the list. */
export type PersonName = {
  readonly name?: string;
  readonly scope: Exclude<Scope, 'concern'>;
  readonly number: number;
  readonly unborn: boolean;
};

const taskOf = { child: 'child', adult: 'adult', 'other-child': 'other-child' } as const;

/** The name of somebody in the concern; undefined when nobody in it has that id. */
export function personName(concern: Concern, entityId: string): PersonName | undefined {
  for (const scope of ['child', 'adult', 'other-child'] as const) {
    const index = peopleOf(concern, scope).findIndex(({ id }) => id === entityId);
    if (index === -1) continue;
    const answers = answersTo(concern, taskOf[scope], entityId);
    const name = [answers.forename, answers.surname, answers.name].filter((each) => typeof each === 'string').join(' ');
    return { ...(name !== '' && { name }), scope, number: index + 1, unborn: answers.birth === 'expected' };
  }
  return undefined;
}
