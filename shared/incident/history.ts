import * as z from 'zod';
import { IncidentId } from '../ids.ts';
import { CalendarDate } from '../time/dates.ts';
import { TriageLevel } from '../triage-outcome/triage-agency.ts';
import { RiskGrade } from './tool-result.ts';

/** Whom a line of history is about. `couple`: the victim and the alleged abuser together, whoever else was there. */
export const HistoryAbout = z.enum(['victim', 'alleged-abuser', 'couple', 'child', 'household']);
export type HistoryAbout = z.infer<typeof HistoryAbout>;

/**
 * An incident as it stands in the history of a person or a household. Each stands there once: the line is written over
 * when the incident changes, and says when it no longer counts.
 */
export const EarlierIncident = z.object({
  incidentId: IncidentId,
  reference: z.string(),
  force: z.string(),
  policeReference: z.string(),
  occurredAt: z.iso.datetime(),
  grade: RiskGrade,
  level: TriageLevel.optional(),
  /** The day of the conference that it was heard at. */
  maracOn: CalendarDate.optional(),
  counts: z.boolean(),
});
export type EarlierIncident = z.infer<typeof EarlierIncident>;

/** How often something happened to one victim, child or household within the months of the rule, with the days. */
export const Repeat = z.object({
  about: HistoryAbout,
  personId: z.string().optional(),
  count: z.int(),
  dates: z.array(CalendarDate),
  reached: z.boolean(),
});
export type Repeat = z.infer<typeof Repeat>;

/** The history of one person or household, as far back as rules look. It may hold the incident itself. */
export const RiskHistory = z.object({
  about: HistoryAbout,
  personId: z.string().optional(),
  incidents: z.array(EarlierIncident),
});
export type RiskHistory = z.infer<typeof RiskHistory>;
