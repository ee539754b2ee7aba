import * as z from 'zod';
import { Stamp } from '../actor.ts';

/**
 * That a concern was disposed of: by whom, when, by which line of which schedule, and what kinds of items. It is all that
 * stays of the concern, so nothing that anybody said is in it.
 */
export const Disposed = z.object({
  id: z.uuid(),
  authority: z.string(),
  version: z.int().positive(),
  /** Absent of one that few might know of: nobody is told afterwards that it was there. */
  reference: z.string().optional(),
  at: z.iso.datetime(),
  by: Stamp,
  line: z.string(),
  schedule: z.int(),
  /** The last day on which it was to be kept. */
  keptUntil: z.iso.date(),
  kinds: z.array(z.string()),
  /** Where its files were listed. */
  folder: z.uuid(),
  /** When the last of it was gone; absent while some of it may still lie there. */
  finished: z.iso.datetime().optional(),
});
export type Disposed = z.infer<typeof Disposed>;
