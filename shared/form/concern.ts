import type * as z from 'zod';
import type { AnswersOf } from './question.ts';
import { stored, submitted } from './schema.ts';
import type { Scope } from './task.ts';
import type { TaskNameOf, Tasks } from './tasks.ts';

type AnswersByTask<S extends Scope> = { [N in TaskNameOf<S>]?: AnswersOf<Tasks[N]['questions']> };

/** A person in the concern: an opaque id, and the answers to each task about them. */
export type Child = { id: string } & AnswersByTask<'child'>;
export type Adult = { id: string } & AnswersByTask<'adult'>;
export type OtherChild = { id: string } & AnswersByTask<'other-child'>;

/**
 * What was typed but could not be read, by slot (the task's name, then `/` and the person's id for a task about a
 * person) and by the name of the control. A draft holds it so that nothing typed is lost.
 */
export type AsTyped = { [slot: string]: { [control: string]: string } };

/** A Cause for Concern: the answers to every task, for a draft and for what is sent alike. */
export type Concern = AnswersByTask<'concern'> & {
  children: Child[];
  adults: Adult[];
  otherChildren: OtherChild[];
  asTyped?: AsTyped;
  /** Which answers are kept apart from it, because they are secret; only of what was sent. */
  sealed?: string[];
};

/** A concern with nobody in it and nothing answered. */
export const emptyConcern = (): Concern => ({ children: [], adults: [], otherChildren: [] });

/**
 * The one place where the definition's static type meets the schema that is built from it at run time. A test holds
 * them together: whatever a page reads, the schema accepts.
 */
const asDefined = <T>(schema: z.ZodType): z.ZodType<T> => schema as z.ZodType<T>;

/** A concern as it is stored, with what could not be read. Unknown keys are refused, each with its pointer. */
export const Concern = asDefined<Concern>(stored);

/** A concern as another system may send it: the same, except that all of it must be readable. */
export type SubmittedConcern = Omit<Concern, 'asTyped' | 'sealed'>;
export const SubmittedConcern = asDefined<SubmittedConcern>(submitted);
