import * as z from 'zod';
import { Stamp } from '../actor.ts';
import { IncidentId } from '../ids.ts';
import { PersonInIncident } from '../incident/people.ts';
import { TriageAgency } from '../triage-outcome/triage-agency.ts';

/** What one agency knows, written before the meeting: about each child in its scope, and about the adults. */
export const PreRead = z.object({
  incidentId: IncidentId,
  authority: z.string(),
  agency: TriageAgency,
  version: z.int().positive(),
  children: z.array(z.object({ childId: PersonInIncident, text: z.string() })),
  adults: z.string().optional(),
  /** Nothing is known there: that too is an answer. */
  nothingKnown: z.boolean(),
  at: z.iso.datetime(),
  by: Stamp,
});
export type PreRead = z.infer<typeof PreRead>;
