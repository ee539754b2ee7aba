import * as z from 'zod';
import { ClockCode, Rating, Slug, Tone, Words } from './codes.ts';

const pausing = {
  code: ClockCode,
  name: Words,
  mayPause: z.boolean(),
  /** The most working days that one contact's pauses may add up to under this clock. */
  maximumPauseWorkingDays: z.int().nonnegative(),
};

/** Due so many working days after receipt. Rule A counts from the day of receipt; B from the first opening after it. */
const WorkingDaysPolicy = z.object({
  ...pausing,
  kind: z.literal('working-days'),
  days: z.int().positive(),
  rule: z.enum(['A', 'B']),
});

/** Due so many working minutes after receipt. `runsPastClosing`: once started it does not stop when the office closes. */
const WorkingMinutesPolicy = z.object({
  ...pausing,
  kind: z.literal('working-minutes'),
  minutes: z.int().positive(),
  runsPastClosing: z.boolean(),
});

/** How long something may take. */
export const ClockPolicy = z.discriminatedUnion('kind', [WorkingDaysPolicy, WorkingMinutesPolicy]);
export type ClockPolicy = z.infer<typeof ClockPolicy>;

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
