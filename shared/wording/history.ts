import * as z from 'zod';
import { Cancellation, Publication } from '../settings/version.ts';

/** That a version of the settings changed one wording: the line of its history. `number` is the version's. */
export const PublishedLine = z.object({
  number: z.int().positive(),
  effectiveFrom: z.iso.datetime(),
  published: Publication,
  cancelled: Cancellation.optional(),
  /** The version of the descriptors, where it changed those. */
  pack: z.int().positive().optional(),
});
export type PublishedLine = z.infer<typeof PublishedLine>;
