import * as z from 'zod';
import { ConsultationId } from '../ids.ts';

/** That a question to the front door came before this concern, as its draft carries it. */
export const AskedFirst = z.object({
  consultationId: ConsultationId,
  reference: z.string(),
  askedAt: z.iso.datetime(),
});
export type AskedFirst = z.infer<typeof AskedFirst>;

/** The same with the latest advice, as the contact keeps it beside its own decision. */
export const AdvisedFirst = AskedFirst.extend({
  askedBy: z.string(),
  advice: z
    .object({
      kind: z.enum(['raise-a-concern', 'early-help', 'no-action', 'call-now']),
      text: z.string(),
      at: z.iso.datetime(),
      by: z.string(),
    })
    .optional(),
});
export type AdvisedFirst = z.infer<typeof AdvisedFirst>;
