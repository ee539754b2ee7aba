import * as z from 'zod';
import { LaCode } from '../school-directory/setting-key.ts';
import { TimeOfDay } from '../time/calendar.ts';
import { Words } from './codes.ts';

/**
 * What an authority has settled about telling schools of domestic-abuse incidents (Domestic Abuse Act 2021, section 49A,
 * and the Home Office's guidance of November 2025). What schools are asked to do and not to do differs from place to
 * place, so the words are its own.
 */
export const SchoolNotices = z.object({
  /** Our council in the national register of schools. */
  laCode: LaCode,
  /** Councils, in the same register, at whose schools children of ours may be. */
  neighbours: z.array(LaCode).max(30).default([]),
  /** Of all pupils on a roll, at most so many per cent may be missing from it the next time: more is a broken file. */
  rollLossPercent: z.int().min(1).max(100).default(10),
  /** Before this time of a school day a notice must have arrived. */
  startsAt: TimeOfDay,
  /** So long after it somebody rings a school that has not acknowledged. */
  callAfterMinutes: z.int().min(0).max(240),
  /** So long before it somebody rings a school at which no mail has arrived by then. */
  callUnsentMinutes: z.int().min(0).max(600).default(60),
  /** From then on it is a manager's to know. */
  escalateAt: TimeOfDay,
  /** Whoever moved school within so many school days is told of at the new one alone. */
  movedSchoolDays: z.int().min(0).max(60),
  /** After so many months an address counts as not proved. */
  verifiedMonths: z.int().min(1).max(36),
  /** Nurseries lie outside the duty: told by local choice. */
  earlyYears: z.enum(['told', 'not-told']),
  /** `lean`: who, when, whether there and whether seen, and nothing of what or where. */
  contents: z.enum(['full', 'lean']),
  toDo: z.array(Words).min(1).max(10),
  notToDo: z.array(Words).min(1).max(10),
});
export type SchoolNotices = z.infer<typeof SchoolNotices>;

/** What an authority has settled about telling schools. Throws where it tells none: no route leads there then. */
export function schoolSettings({
  authority,
  domesticAbuse,
}: {
  authority: string;
  domesticAbuse?: { schools?: SchoolNotices | undefined } | undefined;
}): SchoolNotices {
  if (!domesticAbuse?.schools) throw new Error(`${authority} tells no schools`);
  return domesticAbuse.schools;
}
