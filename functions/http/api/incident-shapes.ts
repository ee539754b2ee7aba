import * as z from 'zod';
import { IncidentId } from '../../../shared/ids.ts';
import { stillAsked } from '../../../shared/incident/ask-for-facts.ts';
import type { Incident } from '../../../shared/incident/incident.ts';
import { missingFactInWords, missingFacts } from '../../../shared/incident/missing-facts.ts';

export const incidentsPath = '/api/v1/domestic-abuse-incidents';

const statusWords: Readonly<Record<Incident['status'], string>> = {
  received: 'Received; it will be looked at in the next meeting',
  ready: 'Ready for the meeting',
  'in-meeting': 'In the meeting',
  decided: 'Decided',
  superseded: 'Recorded twice; it stands in another incident',
  withdrawn: 'Taken back',
};

/** How an incident stands, as the force that told of it may know. It holds nobody's name and no fact of it. */
export const IncidentState = z.strictObject({
  id: IncidentId.describe('The id of the incident, which opens it for your force only'),
  reference: z.string().describe('What the triage calls the incident. It is a label and opens nothing'),
  policeReference: z.string(),
  version: z.int().describe('It goes up by one whenever the incident changes'),
  receivedAt: z.iso.datetime(),
  status: z.enum(['received', 'ready', 'in-meeting', 'decided', 'superseded', 'withdrawn']),
  statusInWords: z.string(),
  missingFacts: z
    .array(
      z.strictObject({
        code: z.string().describe('Which fact, such as c1.seen: the child’s id and what is missing of them'),
        asked: z.boolean().describe('Whether the triage has asked you for it'),
        detail: z.string(),
      }),
    )
    .describe('Facts about the children that were not recorded. Send the incident again with them'),
  links: z.strictObject({ self: z.string() }),
});
export type IncidentState = z.infer<typeof IncidentState>;

/** The answer to an incident that was told of. */
export const ToldIncident = IncidentState.extend({
  result: z
    .enum(['new', 'changed', 'unchanged'])
    .describe('What this request did. The same report again, or the same request, changes nothing'),
});
export type ToldIncident = z.infer<typeof ToldIncident>;

export function stateOf(incident: Incident): IncidentState {
  const asked = new Set(stillAsked(incident).map(({ code }) => code));
  return {
    id: incident.id,
    reference: incident.reference,
    policeReference: incident.facts.policeReference,
    version: incident.version,
    receivedAt: incident.receivedAt,
    status: incident.status,
    statusInWords: statusWords[incident.status],
    missingFacts: missingFacts(incident.facts).map((missing) => ({
      code: missing.code,
      asked: asked.has(missing.code),
      detail: missingFactInWords(missing),
    })),
    links: { self: `${incidentsPath}/${incident.id}` },
  };
}
