import * as z from 'zod';
import { OrganisationStamp, Stamp } from '../actor.ts';
import { BatchId, IncidentId } from '../ids.ts';

/** One thing wrong, as it is kept: where in the file and what, and nothing of what stood there. */
const KeptProblem = z.object({
  row: z.int(),
  column: z.string(),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/** What became of one incident of a file. */
export const BatchResult = z.object({
  policeReference: z.string(),
  row: z.int(),
  how: z.enum(['new', 'changed', 'unchanged', 'refused']),
  incidentId: IncidentId.optional(),
  reference: z.string().optional(),
  /** An adult of it works for a body of the triage: only whoever sent it is shown it. */
  restricted: z.boolean().optional(),
  problems: z.array(KeptProblem).max(50).optional(),
});
export type BatchResult = z.infer<typeof BatchResult>;

/** A file of incidents that was sent, so that what became of it can be read again. The file itself is not kept. */
export const IncidentBatch = z.object({
  id: BatchId,
  authority: z.string(),
  at: z.iso.datetime(),
  by: Stamp,
  organisation: OrganisationStamp,
  counts: z.object({ new: z.int(), changed: z.int(), unchanged: z.int(), refused: z.int() }),
  parts: z.int(),
});
export type IncidentBatch = z.infer<typeof IncidentBatch>;

/** How many incidents of a file ended in each way. */
export const countsOf = (results: readonly BatchResult[]): IncidentBatch['counts'] => {
  const of = (how: BatchResult['how']) => results.filter((result) => result.how === how).length;
  return { new: of('new'), changed: of('changed'), unchanged: of('unchanged'), refused: of('refused') };
};
