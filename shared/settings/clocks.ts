import * as z from 'zod';
import { ClockCode, Rating, Slug, Tone, Words } from './codes.ts';

/** A rating at screening, most urgent first. */
export const RatingSetting = z.object({ code: Rating, label: Words, tone: Tone, meaning: Words, clock: ClockCode });
export type RatingSetting = z.infer<typeof RatingSetting>;

/** One step of the local procedure for professional disagreement (Working Together 2026, chapter 2). */
export const EscalationStage = z.object({
  stage: z.int().min(0),
  name: Words,
  referrer: Words,
  council: Words,
  workingDays: z.int().positive(),
  contact: Slug,
});
export type EscalationStage = z.infer<typeof EscalationStage>;
