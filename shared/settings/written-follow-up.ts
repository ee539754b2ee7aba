import * as z from 'zod';

/** Within how long a professional who telephoned is asked to write it down; local procedures say 24 hours to 2 days. */
export const WrittenFollowUp = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('hours'), hours: z.int().positive().max(240) }),
  z.object({ kind: z.literal('working-days'), workingDays: z.int().positive().max(20) }),
]);
export type WrittenFollowUp = z.infer<typeof WrittenFollowUp>;

/** What holds where an authority's settings say nothing of it: nobody was asked before. */
export const noFollowUp: WrittenFollowUp = { kind: 'none' };
