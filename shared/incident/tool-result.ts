import * as z from 'zod';
import { limits } from '../form/limits.ts';

/** A grade of risk to the adult, as police and tools give it. */
export const RiskGrade = z.enum(['standard', 'medium', 'high', 'not-graded']);
export type RiskGrade = z.infer<typeof RiskGrade>;

/**
 * What a tool for assessing risk said, whichever tool it is: its version, every answer as it was given, and the sums that
 * came with it. Nothing here is bound to one tool; which ones have a threshold is a setting.
 */
export const ToolResult = z.object({
  /** `dash`, `dara`, or whatever the force calls it, in small letters. */
  tool: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(40),
  version: z.string().trim().min(1).max(limits.shortText).optional(),
  answers: z
    .array(
      z.object({
        question: z.string().trim().min(1).max(limits.shortText),
        answer: z.string().trim().max(limits.shortText),
      }),
    )
    .max(60)
    .default([]),
  score: z.number().min(0).max(1000).optional(),
  yesCount: z.int().min(0).max(1000).optional(),
  grade: RiskGrade.optional(),
});
export type ToolResult = z.infer<typeof ToolResult>;

const isYes = (answer: string): boolean => /^(y|yes)$/i.test(answer.trim());

/**
 * How many questions were answered "yes": the greater of what was counted for us and what we count. Where neither is
 * given, undefined: a score by itself may be a sum of something else.
 */
export function yesCountOf({ answers, yesCount }: Pick<ToolResult, 'answers' | 'yesCount'>): number | undefined {
  if (yesCount === undefined && answers.length === 0) return undefined;
  return Math.max(yesCount ?? 0, answers.filter(({ answer }) => isYes(answer)).length);
}
