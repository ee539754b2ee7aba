import * as z from 'zod';
import { LevelNumber, OutcomeCode } from '../settings/codes.ts';

/** What is decided for one child. Level, outcome and reason are always a person's: nothing is worked out or chosen beforehand. */
export const ChildDecision = z.object({
  childId: z.string(),
  level: LevelNumber,
  /** Codes of the level-of-need descriptors seen as evidence; they never add up to a score. */
  descriptors: z.array(z.string()).max(60),
  /** Primary outcome, one of C01 to C25. */
  outcome: OutcomeCode,
  additional: z.array(OutcomeCode).max(25),
  rationale: z.string(),
  legalBasis: z.string(),
  nextStep: z.string(),
  nextStepBy: z.iso.date().optional(),
  askOfReferrer: z.string().optional(),
});
export type ChildDecision = z.infer<typeof ChildDecision>;
