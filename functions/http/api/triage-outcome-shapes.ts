import * as z from 'zod';
import { IncidentId } from '../../../shared/ids.ts';
import { type AgencyCopy, nextDue } from '../../../shared/triage-outcome/agency-copy.ts';
import { AgencySlice } from '../../../shared/triage-outcome/slice.ts';

export const outcomesPath = '/api/v1/triage-outcomes';

const about = {
  id: IncidentId.describe('The id of the incident; one incident has one outcome, whatever its editions'),
  reference: z.string(),
  edition: z.int().describe('Of which edition your agency was told last. A later one takes the place of it'),
  givenAt: z.iso.datetime(),
  acknowledgeBy: z.iso.datetime(),
  acknowledgedAt: z.iso.datetime().optional(),
  nextDue: z.iso.datetime().optional().describe('When something is next asked of your agency; absent when all is done'),
  links: z.strictObject({ self: z.string() }),
};

/** Outcomes of which an agency was given its part. It holds nobody’s name. */
export const TriageOutcomeList = z.strictObject({
  items: z.array(z.strictObject(about)),
  next: z.string().optional().describe('Where the next page is, if there is one'),
});
export type TriageOutcomeList = z.infer<typeof TriageOutcomeList>;

/** What one agency was told of one outcome, and nothing of what others were. */
export const TriageOutcomeAnswer = z.strictObject({
  ...about,
  earlierEditions: z
    .array(z.strictObject({ edition: z.int(), givenAt: z.iso.datetime() }))
    .describe('Editions that your agency had before. They are of the same incident: count one'),
  actions: z.array(z.strictObject({ lineId: z.string(), due: z.iso.datetime(), doneAt: z.iso.datetime().optional() })),
  told: AgencySlice,
});
export type TriageOutcomeAnswer = z.infer<typeof TriageOutcomeAnswer>;

/** What both a list and an answer say of a copy. */
export function aboutCopy(copy: AgencyCopy): TriageOutcomeList['items'][number] {
  const due = nextDue(copy);
  return {
    id: copy.incidentId,
    reference: copy.reference,
    edition: copy.edition,
    givenAt: copy.sentAt,
    acknowledgeBy: copy.acknowledgeBy,
    ...(copy.acknowledged && { acknowledgedAt: copy.acknowledged.at }),
    ...(due && { nextDue: due }),
    links: { self: `${outcomesPath}/${copy.incidentId}` },
  };
}

export const answerOf = (copy: AgencyCopy, told: AgencySlice): TriageOutcomeAnswer => ({
  ...aboutCopy(copy),
  earlierEditions: copy.earlier.map(({ edition, sentAt }) => ({ edition, givenAt: sentAt })),
  actions: copy.actions.map(({ lineId, due, done }) => ({ lineId, due, ...(done && { doneAt: done.at }) })),
  told,
});
