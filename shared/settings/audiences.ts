import * as z from 'zod';
import { Words } from './codes.ts';
import { standardAudiences } from './standard-audiences.ts';

const Paragraphs = z.array(Words).min(1);

/**
 * What is said to those who are told less than a statutory professional. `tighterRationale` stands in place of the
 * worker's reasons; `thanks` is all that somebody without a duty to the child is told, by how they stand to the child.
 */
export const Audiences = z.object({
  tighterRationale: Words,
  thanksTitle: Words,
  thanks: z.object({ family: Paragraphs, child: Paragraphs, public: Paragraphs, anonymous: Paragraphs }),
});
export type Audiences = z.infer<typeof Audiences>;

/** Settings that were stored before audiences were told apart are read with standard words. */
export const AudiencesOrStandard = Audiences.default(standardAudiences);
