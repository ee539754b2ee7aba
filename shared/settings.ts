import * as z from 'zod';
import { OrganisationKind } from './agency.ts';
import { ClockPolicy, EscalationStage, RatingSetting } from './settings/clocks.ts';
import { NeedCode, Slug, SourceCode, Words } from './settings/codes.ts';
import { incoherences } from './settings/coherence.ts';
import { Contacts } from './settings/contacts.ts';
import { Level } from './settings/levels.ts';
import { Limits, Reasons, SecureMailDomain } from './settings/limits.ts';
import { LegalBasis, Outcome } from './settings/outcomes.ts';
import { SignOffRule } from './settings/sign-off.ts';
import { Wording } from './settings/wording.ts';
import { WorkingCalendar } from './time/calendar.ts';

const Guidance = z.object({ name: Words, version: Words, citation: Words });

const Shape = z.object({
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
  escalation: z.array(EscalationStage).min(1),
  signOff: z.array(SignOffRule),
  wording: Wording,
  reasons: Reasons,
  secureMailDomains: z.array(SecureMailDomain),
  limits: Limits,
});

/**
 * All that one authority decides for itself, as one version of data. Every record keeps the version that it was made
 * under, so a version that was once in force is never changed: a change is a new version.
 */
export type Settings = z.infer<typeof Shape>;

export const Settings = Shape.superRefine((settings, context) => {
  for (const { path, message } of incoherences(settings)) context.addIssue({ code: 'custom', path, message });
});
