import * as z from 'zod';
import { Slug, Words } from '../settings/codes.ts';
import { Answer } from '../triage/answer.ts';
import { DescriptorCode } from './pack.ts';

/**
 * A case that was made up, with one child, to see what a pack comes to. What `answers` does not name was answered no.
 * `years`: the child's age, or none where it is not yet born. `notifications`: how many came within the time that counts.
 */
export const SampleCase = z.object({
  name: Words.max(200),
  answers: z.record(DescriptorCode, Answer),
  years: z.int().min(0).max(17).optional(),
  onPlan: z.boolean().default(false),
  notifications: z.int().min(1).default(1),
  tool: z.object({ tool: Slug, yes: z.int().nonnegative() }).optional(),
});
export type SampleCase = z.infer<typeof SampleCase>;
