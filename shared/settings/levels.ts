import * as z from 'zod';
import { LevelNumber, Slug, Tone, Words } from './codes.ts';

/** What a descriptor is about. */
export const Theme = z.enum([
  'health',
  'education',
  'behaviour',
  'identity',
  'parenting',
  'family',
  'home',
  'safety',
  'abuse',
]);
export type Theme = z.infer<typeof Theme>;

/** Something that may be seen in a child's life at a level of need. Evidence for a judgement, never a score. */
export const Descriptor = z.object({
  code: z.string().regex(/^L[1-4]-[a-z]+-\d$/),
  text: Words,
  theme: Theme,
});
export type Descriptor = z.infer<typeof Descriptor>;

/**
 * One level of need. `agreementNeeded`: help at this level is given with the family's agreement
 * (levels 1 to 3), or may be given without it (level 4: Children Act 1989, section 47).
 */
export const Level = z.object({
  number: LevelNumber,
  code: Slug,
  name: Words,
  tone: Tone,
  meaning: Words,
  agreementNeeded: z.boolean(),
  pathway: Words,
  descriptors: z.array(Descriptor).min(1),
});
export type Level = z.infer<typeof Level>;
