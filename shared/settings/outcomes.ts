import * as z from 'zod';
import { Role } from '../actor.ts';
import { OutcomeCode, Slug, Words } from './codes.ts';

/** What a front-door contact ended in, in the terms of Ofsted's child-level list of contacts (Annex A, list 1). */
export const ContactFlag = z.enum([
  'NEW_REFERRAL',
  'EXISTING_REFERRAL',
  'CP_ENQUIRY',
  'NFA',
  'NON_AGENCY_ADOPTION',
  'PRIVATE_FOSTERING',
  'ADVICE',
  'MISSING',
  'OLA_CP',
  'OTHER',
]);
export type ContactFlag = z.infer<typeof ContactFlag>;

/** Outcomes that belong together on the decision page. */
export const OutcomeGroup = z.enum([
  'no-further-action',
  'advice',
  'early-help',
  'existing-work',
  'enquiry',
  'social-care',
  'protection',
  'care',
  'transfer',
  'allegation',
  'other-agency',
  'court',
  'record',
]);
export type OutcomeGroup = z.infer<typeof OutcomeGroup>;

/** What is started by an outcome. Each is a task, a clock or another service's queue. */
export const FollowOn = z.enum([
  'close',
  'service-list',
  'early-help-hub',
  'family-help',
  'allocated-worker',
  'multi-agency-enquiry',
  'domestic-abuse-triage',
  'single-assessment',
  'strategy-discussion',
  'immediate-protection',
  'care-panel',
  'private-fostering-visit',
  'transfer-out',
  'transfer-in-conference',
  'lado',
  'marac',
  'specialist-referral',
  'court-report',
  'joint-assessment',
  'adult-services',
  'merge',
]);
export type FollowOn = z.infer<typeof FollowOn>;

/**
 * One outcome, for one child.
 * `words`: for staff, beside the choice. `letterWords`: the decision as the referrer reads it, saying no more than it may.
 * `isReferral`, `referralNfa`: its meaning in the Children in Need census (items CINreferralDate, ReferralNFA).
 * `primary`: it may be the one outcome of a child. `additional`: it may be added to another outcome.
 * `holdingOnly`: the work goes on, and the letter says so. `minimalLetter`: the letter says no more than it must,
 * because more could put a child or an enquiry at risk. `restricted`: kept on a separate record.
 * `decidable`: offered on the decision page; the others are recorded by their own procedures.
 */
export const Outcome = z.object({
  code: OutcomeCode,
  label: Words,
  words: Words,
  group: OutcomeGroup,
  isReferral: z.boolean(),
  referralNfa: z.literal([0, 1]).nullable(),
  childExportFlag: ContactFlag,
  letterTemplate: Slug.nullable(),
  letterWords: Words.nullable(),
  followOn: FollowOn,
  primary: z.boolean(),
  additional: z.boolean(),
  recordedBy: z.array(Role).min(1),
  needsLevel: z.boolean(),
  needsLegalBasis: z.boolean(),
  holdingOnly: z.boolean(),
  minimalLetter: z.boolean(),
  restricted: z.boolean(),
  decidable: z.boolean(),
});
export type Outcome = z.infer<typeof Outcome>;

/** Why the law lets the council act, chosen with the decision and printed in the letter. */
export const LegalBasis = z.object({ code: Slug, words: Words, citation: Words, outcomes: z.array(OutcomeCode) });
export type LegalBasis = z.infer<typeof LegalBasis>;
