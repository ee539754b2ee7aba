import type { Questions } from './question.ts';
import type { Facts } from './when.ts';

/** Whom a task is about: the concern as a whole, or one of the people in it. */
export type Scope = 'concern' | 'child' | 'adult' | 'other-child';

/** The parts of the form, in the order of the task list. */
export const sections = [
  'start',
  'children',
  'family',
  'agreement',
  'concern',
  'details',
  'support',
  'declaration',
] as const;
export type SectionName = (typeof sections)[number];

/** One page's worth of the form. */
export type Task<N extends string = string, S extends Scope = Scope, Q extends Questions = Questions> = {
  readonly name: N;
  readonly scope: S;
  readonly section: SectionName;
  readonly questions: Q;
  /** Sets of questions of which at least one must be answered before the concern is sent. */
  readonly anyOf?: readonly (readonly (keyof Q & string)[])[];
  /** Whether the task is asked at all; always, when absent. */
  readonly applies?: (facts: Facts) => boolean;
};

/** Declares a task, keeping the exact type of each of its questions. */
export const task = <const N extends string, const S extends Scope, const Q extends Questions>(
  definition: Task<N, S, Q>,
): Task<N, S, Q> => definition;
