import * as z from 'zod';
import { IncidentId } from '../ids.ts';
import { CalendarDate } from '../time/dates.ts';
import { isRepeated, levelInForce, type Triage } from '../triage/triage.ts';
import { TriageLevel } from '../triage-outcome/triage-agency.ts';
import type { EarlierIncident } from './history.ts';
import { type Incident, isCounted } from './incident.ts';
import { missingFacts } from './missing-facts.ts';
import { adultNamesOf } from './own-incident.ts';
import { isUnborn, nameOfChild } from './people.ts';
import { RiskGrade } from './tool-result.ts';

/** The little of an incident that agendas and lists show. It holds nothing of what is sealed, and no words of the police. */
export const IncidentRow = z.object({
  id: IncidentId,
  authority: z.string(),
  version: z.int(),
  triageVersion: z.int(),
  reference: z.string(),
  force: z.string(),
  policeReference: z.string(),
  status: z.enum(['received', 'ready', 'in-meeting', 'decided', 'superseded', 'withdrawn']),
  counts: z.boolean(),
  occurredAt: z.iso.datetime(),
  receivedAt: z.iso.datetime(),
  /** The person or the system that told of it: of one that is restricted, nobody else there is to know. */
  toldBy: z.string().optional(),
  meetingOn: CalendarDate.optional(),
  grade: RiskGrade,
  level: TriageLevel,
  settled: z.boolean(),
  awaitsSecond: z.boolean(),
  insufficient: z.boolean(),
  marac: z.boolean(),
  repeated: z.boolean(),
  restricted: z.boolean(),
  keptFrom: z.array(z.string()).optional(),
  /** By which names its adults go, so that no list shows it to one of them. Rows from before do not say, and no reader forgets it. */
  adultNames: z
    .array(z.string())
    .optional()
    .transform((names) => names),
  children: z.array(z.object({ name: z.string().optional(), unborn: z.boolean() })),
  planOrCare: z.boolean(),
  missing: z.int(),
  edition: z.int().optional(),
  decidedAt: z.iso.datetime().optional(),
});
export type IncidentRow = z.infer<typeof IncidentRow>;

/** The row of an incident and its triage, made anew with every change of either, so that no list can disagree with them. */
export const incidentRow = (incident: Incident, triage: Triage): IncidentRow => {
  const { facts, receivedFrom } = incident;
  const toldBy = receivedFrom.personId ?? receivedFrom.clientId;
  return {
    id: incident.id,
    authority: incident.authority,
    version: incident.version,
    triageVersion: triage.version,
    reference: incident.reference,
    force: facts.force,
    policeReference: facts.policeReference,
    status: incident.status,
    counts: isCounted(incident),
    occurredAt: facts.occurredAt,
    receivedAt: incident.receivedAt,
    ...(toldBy && { toldBy }),
    ...('meetingOn' in incident && incident.meetingOn && { meetingOn: incident.meetingOn }),
    grade: facts.grade,
    level: levelInForce(triage),
    settled: triage.decided !== undefined,
    awaitsSecond: triage.pending !== undefined,
    insufficient: triage.sum.insufficient !== undefined,
    marac: triage.marac.length > 0,
    repeated: isRepeated(triage),
    restricted: incident.restricted,
    ...(incident.keptFrom && { keptFrom: incident.keptFrom }),
    adultNames: [...adultNamesOf(facts.adults), ...(incident.formerNames ?? [])],
    children: facts.children.map((child) => {
      const name = nameOfChild(child);
      return { ...(name && { name }), unborn: isUnborn(child) };
    }),
    planOrCare: triage.sum.floors.some(({ reason }) => reason === 'plan-or-care'),
    missing: missingFacts(facts).length,
    ...(incident.status === 'decided' && { edition: incident.edition, decidedAt: incident.decided.at }),
  };
};

/** An incident as it stands in the histories of its people. */
export const earlierIncident = (row: IncidentRow): EarlierIncident => ({
  incidentId: row.id,
  reference: row.reference,
  force: row.force,
  policeReference: row.policeReference,
  occurredAt: row.occurredAt,
  grade: row.grade,
  level: row.level,
  counts: row.counts,
});
