import type { IdentifierKind } from './question.ts';

/** The boxes of a date that an error may point to. */
export type DatePart = 'day' | 'month' | 'year';

/** Why what was typed could not become an answer. It is kept as typed all the same. */
export type ProblemCode =
  | 'too-long'
  | 'too-many'
  | 'not-an-option'
  | 'more-than-one'
  | 'exclusive'
  | 'not-a-date'
  | 'date-incomplete'
  | 'year-four-digits'
  | 'not-a-time'
  | 'not-a-number'
  | 'out-of-range'
  | 'not-an-email';

/** Why an answer, kept as it is, may be worth a second look. */
export type WarningCode = `check-${IdentifierKind | 'phone'}` | 'in-future' | 'too-far-ahead';

export type ProblemParams = { readonly max?: number; readonly min?: number; readonly parts?: readonly DatePart[] };

/** `field` is the name of the form control; `path` the names of the questions that lead to it. */
export type Problem = {
  readonly field: string;
  readonly path: readonly string[];
  readonly code: ProblemCode;
  readonly params?: ProblemParams;
};
export type Warning = { readonly field: string; readonly path: readonly string[]; readonly code: WarningCode };
