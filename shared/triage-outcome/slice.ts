import * as z from 'zod';
import { RiskGrade } from '../incident/tool-result.ts';
import { Birth } from '../person/birth.ts';
import { CalendarDate } from '../time/dates.ts';
import { TriageAgency, TriageLevel } from './triage-agency.ts';

const Named = z.object({ code: z.string(), words: z.string() });

/** A child as an agency of the triage is told of them. */
const SliceChild = z.object({
  id: z.string(),
  name: z.string().optional(),
  birth: Birth,
  schoolName: z.string().optional(),
  nhsNumber: z.string().optional(),
  upn: z.string().optional(),
  present: z.string().optional(),
  where: z.string().optional(),
  seen: z.string().optional(),
  spokenTo: z.string().optional(),
  words: z.string().optional(),
  injured: z.string().optional(),
  injuries: z.string().optional(),
});

/** A line as its reader is told: `own` when it is for them. */
const SliceLine = z.object({
  id: z.string(),
  agency: TriageAgency,
  agencyName: z.string(),
  own: z.boolean(),
  value: Named,
  childId: z.string().optional(),
  text: z.string().optional(),
  owner: z.string(),
  due: z.iso.datetime(),
});

/** All that one agency is told of an outcome, as its page, its mail and its system are: the common part, and its lines. */
export const AgencySlice = z.object({
  reference: z.string(),
  force: z.string(),
  policeReference: z.string(),
  occurredOn: CalendarDate,
  grade: RiskGrade,
  level: TriageLevel,
  levelName: z.string(),
  sentence: z.string().optional(),
  summary: z.string(),
  adults: z.array(z.object({ name: z.string(), roles: z.array(z.string()) })),
  children: z.array(SliceChild),
  /** Facts that were not recorded, by their code, of these children and of the whole. */
  notRecorded: z.array(z.string()),
  victimContact: z.object({ agencyName: z.string(), owner: z.string() }).optional(),
  marac: z.object({ agencyName: z.string(), owner: z.string(), due: z.iso.datetime() }).optional(),
  lines: z.array(SliceLine),
});
export type AgencySlice = z.infer<typeof AgencySlice>;

/** A child as their own school is told of them (statutory guidance on Operation Encompass, Home Office, 2025). */
export const SchoolChild = z.object({
  name: z.string().optional(),
  birth: Birth,
  present: z.string().optional(),
  where: z.string().optional(),
  seen: z.string().optional(),
  spokenTo: z.string().optional(),
  spokenToWith: z.string().optional(),
  words: z.string().optional(),
  injured: z.string().optional(),
});
export type SchoolChild = z.infer<typeof SchoolChild>;

/**
 * All that a school is told: its own pupils and what the police approved, how serious it is in a few words, whether social
 * care or early help is with the family, and whom to call. No level, no descriptor, no adult, no other child.
 */
export const SchoolSlice = z.object({
  reference: z.string(),
  policeReference: z.string(),
  occurredOn: CalendarDate,
  sentence: z.string().optional(),
  band: z.string(),
  involved: z.array(z.enum(['childrens-social-care', 'early-help'])),
  children: z.array(SchoolChild),
  call: z.object({ name: z.string(), phone: z.string(), when: z.string() }),
});
export type SchoolSlice = z.infer<typeof SchoolSlice>;

/** All that may ever be said to somebody of the household: whom to call. That an incident was decided about is not said. */
export const HouseholdSlice = z.object({
  council: z.string(),
  call: z.object({ phone: z.string(), when: z.string() }),
});
export type HouseholdSlice = z.infer<typeof HouseholdSlice>;
