import * as z from 'zod';
import { OrganisationStamp, Stamp } from '../actor.ts';
import { limits } from '../form/limits.ts';
import { OpenCheckId } from '../ids.ts';
import { CalendarDate } from '../time/dates.ts';

/** The three answers that there are. What lies behind the third is told to nobody outside. */
export const CheckAnswer = z.enum(['open', 'not-open', 'cannot-tell']);
export type CheckAnswer = z.infer<typeof CheckAnswer>;

const short = z.string().max(limits.shortText);

/** Whom somebody asked after, as they typed it. */
export const AskedAfter = z.object({
  given: short,
  family: short,
  dateOfBirth: CalendarDate,
  postcode: short.optional(),
  nhsNumber: short.optional(),
  upn: short.optional(),
});
export type AskedAfter = z.infer<typeof AskedAfter>;

const Chosen = z.object({ code: z.string(), words: z.string() });

/** A check and what it was answered: the receipt that whoever asked keeps. Nothing in it tells why we cannot tell. */
export const OpenCheck = z.object({
  id: OpenCheckId,
  authority: z.string(),
  reference: z.string(),
  at: z.iso.datetime(),
  by: Stamp.extend({ jobTitle: z.string().optional(), phone: z.string().optional(), email: z.string().optional() }),
  organisation: OrganisationStamp,
  purpose: Chosen,
  why: z.string().max(limits.mediumText),
  relationship: Chosen,
  about: AskedAfter,
  answer: CheckAnswer,
  /** Who works with the child and how they are reached, by role: with the answer “open” and no other. */
  team: short.optional(),
  reach: short.optional(),
  /** When the case system made the file that was asked; absent where there was none to ask. */
  asAt: z.iso.datetime().optional(),
  /** Until when the answer may be relied on. */
  validUntil: z.iso.datetime(),
});
export type OpenCheck = z.infer<typeof OpenCheck>;

/** Why an answer is what it is. */
export const Because = z.enum(['one-child', 'nobody', 'near', 'several', 'kept', 'no-fresh-file', 'drawn']);
export type Because = z.infer<typeof Because>;

/** What a check came upon, for those who answer for it: it lies apart from the receipt. */
export const CheckFinding = z.object({
  because: Because,
  /** Children of the case system whom the check may have been about, by their number there. */
  children: z
    .array(
      z.object({
        caseId: z.string(),
        tier: z.enum(['same', 'likely', 'possible']),
        team: z.string(),
        restricted: z.boolean(),
        canary: z.boolean(),
        /** Who was told of the check. */
        told: z.string().optional(),
      }),
    )
    .max(10),
});
export type CheckFinding = z.infer<typeof CheckFinding>;
