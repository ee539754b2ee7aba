import * as z from 'zod';
import { OrganisationKind } from '../agency.ts';
import { WorkingCalendar } from '../time/calendar.ts';
import { ClockPolicy } from '../time/clock-policy.ts';
import { EscalationStage, RatingSetting } from './clocks.ts';
import { NeedCode, Slug, SourceCode, Words } from './codes.ts';
import { Consultations, standardConsultations } from './consultations.ts';
import { Contacts } from './contacts.ts';
import { DomesticAbuse } from './domestic-abuse.ts';
import { HandoverTimes, standardHandover } from './handover.ts';
import { Level } from './levels.ts';
import { Limits, Reasons, SecureMailDomain } from './limits.ts';
import { Looking } from './looking.ts';
import { LegalBasis, Outcome } from './outcomes.ts';
import { PreflightOrStandard } from './preflight.ts';
import { SignOffRule } from './sign-off.ts';
import { Wording } from './wording.ts';
import { noFollowUp, WrittenFollowUp } from './written-follow-up.ts';

const Guidance = z.object({ name: Words, version: Words, citation: Words });

/** The settings' parts, each well formed by itself; `Settings` adds that they agree with one another. */
export const SettingsShape = z.object({
  authority: Slug,
  version: z.int().positive(),
  effectiveFrom: z.iso.datetime(),
  councilName: Words,
  serviceName: Words,
  formName: Words,
  teams: z.object({
    frontDoor: Words,
    emergencyDuty: Words,
    familyHelp: Words,
    earlyHelpHub: Words,
    assessment: Words,
    childProtection: Words,
  }),
  contacts: Contacts,
  calendar: WorkingCalendar,
  guidance: z.object({
    workingTogether: Guidance,
    levelsOfNeed: Guidance,
    keepingChildrenSafe: Guidance,
    informationSharing: Guidance,
    escalation: Guidance,
  }),
  levels: z.array(Level),
  outcomes: z.array(Outcome),
  legalBases: z.array(LegalBasis).min(1),
  sources: z.object({
    list: z.array(z.object({ code: SourceCode, words: Words })),
    byKind: z.record(OrganisationKind, SourceCode),
  }),
  primaryNeeds: z.array(z.object({ code: NeedCode, words: Words })),
  clocks: z.array(ClockPolicy),
  ratings: z.array(RatingSetting),
  writtenFollowUp: WrittenFollowUp.default(noFollowUp),
  handover: HandoverTimes.default(standardHandover),
  consultations: Consultations.default(standardConsultations),
  escalation: z.array(EscalationStage).min(1),
  signOff: z.array(SignOffRule),
  wording: Wording,
  reasons: Reasons,
  secureMailDomains: z.array(SecureMailDomain),
  limits: Limits,
  preflight: PreflightOrStandard,
  /** From when on looking is unusual; standard numbers where an authority says nothing. */
  looking: Looking.optional(),
  /** How people are matched. Few functions do, so the others carry it as it is: `personMatchingOf` parses it. */
  personMatching: z.unknown().optional(),
  /** How professionals check whether a child is open to social care; `openCheckOf` parses it. Where absent, none can. */
  openCheck: z.unknown().optional(),
  /** An authority that runs no domestic-abuse triage has none. */
  domesticAbuse: DomesticAbuse.optional(),
});
export type SettingsShape = z.infer<typeof SettingsShape>;
