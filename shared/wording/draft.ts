import * as z from 'zod';
import { Stamp } from '../actor.ts';
import { type TypedWords, templateFields } from './template.ts';

/**
 * A change to one wording that is not in force: as it was typed, and who typed it last. `words` is null once it was
 * published or given up, so that the next draft still writes over a version that somebody saw.
 */
export const WordingDraft = z.object({
  authority: z.string(),
  template: z.string(),
  version: z.int().positive(),
  words: z.partialRecord(z.enum(templateFields), z.string()).nullable(),
  at: z.iso.datetime(),
  by: Stamp,
});
export type WordingDraft = z.infer<typeof WordingDraft>;

/** A draft that holds words. */
export type OpenDraft = WordingDraft & { words: TypedWords };

export const isOpen = (draft: WordingDraft | undefined): draft is OpenDraft =>
  draft !== undefined && draft.words !== null;
