import * as z from 'zod';

/** The four levels of need of the local threshold document (Working Together 2026, chapter 2). */
export const LevelNumber = z.literal([1, 2, 3, 4]);
export type LevelNumber = z.infer<typeof LevelNumber>;

/** What may be decided about a child who was brought to the front door. */
export const OutcomeCode = z.enum([
  'C01',
  'C02',
  'C03',
  'C04',
  'C05',
  'C06',
  'C07',
  'C08',
  'C09',
  'C10',
  'C11',
  'C12',
  'C13',
  'C14',
  'C15',
  'C16',
  'C17',
  'C18',
  'C19',
  'C20',
  'C21',
  'C22',
  'C23',
  'C24',
  'C25',
]);
export type OutcomeCode = z.infer<typeof OutcomeCode>;

/** How urgent a contact is, set at screening. */
export const Rating = z.enum(['red', 'amber', 'green', 'blue']);
export type Rating = z.infer<typeof Rating>;

/** The clocks that a contact runs under: the decision, and one for each rating. */
export const ClockCode = z.enum(['decision', 'rag-red', 'rag-amber', 'rag-green', 'rag-blue']);
export type ClockCode = z.infer<typeof ClockCode>;

/** Who referred, as counted by the Children in Need census (item ReferralSource). */
export const SourceCode = z.enum([
  '1A',
  '1B',
  '1C',
  '1D',
  '2A',
  '2B',
  '3A',
  '3B',
  '3C',
  '3D',
  '3E',
  '3F',
  '4',
  '5A',
  '5B',
  '5C',
  '5D',
  '6',
  '7',
  '8',
  '9',
  '10',
]);
export type SourceCode = z.infer<typeof SourceCode>;

/** Why a child needs services, as counted by the Children in Need census (item PrimaryNeedCode). */
export const NeedCode = z.enum(['N1', 'N2', 'N3', 'N4', 'N5', 'N6', 'N7', 'N8', 'N9', 'N0']);
export type NeedCode = z.infer<typeof NeedCode>;

/** A colour of GOV.UK Frontend's tag. */
export const Tone = z.enum(['grey', 'green', 'teal', 'blue', 'purple', 'magenta', 'red', 'orange', 'yellow']);
export type Tone = z.infer<typeof Tone>;

/** A code of the authority's own: lower-case words joined by hyphens. */
export const Slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** Words that people read: never empty, never padded, no control characters. */
export const Words = z
  .string()
  .min(1)
  .max(2000)
  .regex(/^\S(.*\S)?$/u);

/** A thing to choose from a list. `needsText`: choosing it asks for a sentence more. */
export const Choice = z.object({ code: Slug, words: Words, hint: Words.optional(), needsText: z.boolean() });
export type Choice = z.infer<typeof Choice>;
