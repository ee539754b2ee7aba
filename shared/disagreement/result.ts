import * as z from 'zod';

/** How a professional disagreement can end. */
export const DisagreementResult = z.enum(['upheld', 'changed', 'compromise', 'withdrawn']);
export type DisagreementResult = z.infer<typeof DisagreementResult>;

/** What the council can answer at a stage. */
export const AnswerResult = DisagreementResult.exclude(['withdrawn']);
export type AnswerResult = z.infer<typeof AnswerResult>;
