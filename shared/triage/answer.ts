import * as z from 'zod';
import { Stamp } from '../actor.ts';
import { DescriptorCode, type RiskDescriptor } from '../descriptors/pack.ts';

/** What is known about a descriptor. `suspected` counts one level less, unless the descriptor is starred. */
export const Answer = z.enum(['yes', 'suspected', 'no', 'not-known']);
export type Answer = z.infer<typeof Answer>;

/** An answer with what it rests on, and whose it is. */
export const Answered = z.object({
  answer: Answer,
  evidence: z.string().max(2000).optional(),
  at: z.iso.datetime(),
  by: Stamp,
});
export type Answered = z.infer<typeof Answered>;

/** Answers by the code of their descriptor. What nobody has answered is not known. */
export const Answers = z.record(DescriptorCode, Answered);
export type Answers = z.infer<typeof Answers>;

/** The little of the answers that rules reckon with. */
export type AnswersGiven = { readonly [code: string]: Pick<Answered, 'answer'> };

export const answerTo = (answers: AnswersGiven, code: string): Answer => answers[code]?.answer ?? 'not-known';

/** What one answer comes to: the descriptor's level if it is so, one less (but at least 1) if it is suspected. */
export function worthOf({ level, starred }: Pick<RiskDescriptor, 'level' | 'starred'>, answer: Answer): number {
  if (level === 'protective') return 0;
  if (answer === 'yes' || (answer === 'suspected' && starred)) return level;
  return answer === 'suspected' ? Math.max(1, level - 1) : 0;
}
