import * as z from 'zod';
import { stampedAt } from '../contact/happening.ts';
import type { Moment } from '../moment.ts';
import type { Disagreement, Side } from './disagreement.ts';
import { Safety } from './disagreement.ts';

/** The question at every stage, to both sides: is the child safe meanwhile? */
export const SafetyAsked = z.object({
  safe: Safety,
  safeWords: z.string().trim().min(1).max(1000),
  phoned: z.boolean().default(false),
});
export type SafetyAsked = z.infer<typeof SafetyAsked>;

/** What was answered, with who and when. */
export const saidOfSafety = (
  { safe, safeWords, phoned }: SafetyAsked,
  side: Side,
  moment: Moment,
): Disagreement['stages'][number]['safe'][number] => ({ side, safe, words: safeWords, phoned, ...stampedAt(moment) });
