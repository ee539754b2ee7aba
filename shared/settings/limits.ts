import * as z from 'zod';
import { Choice } from './codes.ts';
import { standardReasons } from './standard-reasons.ts';

/** How long sessions, codes and drafts live, and how patient the service is. */
export const Limits = z.object({
  session: z.object({
    partnerIdleMinutes: z.int().min(5),
    staffIdleMinutes: z.int().min(5),
    absoluteHours: z.int().positive(),
    /** How long ago somebody may have proved who they are when they do what cannot be undone, such as a reveal. */
    provenMinutes: z.int().positive().default(5),
    /** How long before the end of an idle session the warning shows (WCAG 2.2, success criterion 2.2.1). */
    warningMinutes: z.int().positive(),
  }),
  signInCode: z.object({
    lifeMinutes: z.int().positive(),
    resendSeconds: z.int().positive(),
    attempts: z.int().positive(),
  }),
  /**
   * How long a draft lives after it was last worked on, and when somebody is told that it is not sent: whoever holds it
   * so many hours after that, sooner where a child is in danger or something must be done today; the safeguarding leads
   * when it is so many days old; all of them so many days before it is deleted.
   */
  draft: z.object({
    lifeDays: z.int().positive(),
    reminderHours: z.array(z.int().positive()),
    urgentReminderHours: z.int().positive().default(2),
    leadDays: z.int().positive().default(7),
    endingDays: z.int().positive().default(7),
  }),
  question: z.object({ maximumPauseWorkingDays: z.int().positive() }),
  letter: z.object({
    chaseUnopenedWorkingDays: z.int().positive(),
    /** For so long after it is sent a letter can be called back, because nothing has left. */
    recallMinutes: z.int().min(0).max(60).default(5),
  }),
  acknowledgement: z.object({ withinSeconds: z.int().positive() }),
  /**
   * A disagreement about a child who is not safe meanwhile goes straight to this stage, and is answered within so many
   * minutes of working time that run on past closing.
   */
  disagreement: z
    .object({ immediateStage: z.int().min(0), immediateMinutes: z.int().positive() })
    .default({ immediateStage: 1, immediateMinutes: 240 }),
  /**
   * Decisions that are late, or soon will be. The new time is so many working days on, at closing time; a manager can set
   * another, at most so many working days off. Whoever has a decision is warned once so much of its time is used.
   */
  lateness: z
    .object({
      newTimeWorkingDays: z.int().positive().max(20),
      latestWorkingDays: z.int().positive().max(60).default(10),
      warnAtPercent: z.int().min(1).max(99).default(75),
    })
    .default({ newTimeWorkingDays: 1, latestWorkingDays: 10, warnAtPercent: 75 }),
  /**
   * When a message that has not arrived becomes a named person's task. `duty`: addresses of those whose task it is where
   * nobody holds the contact, in this order; where none of them can, it is the first manager by name.
   */
  delivery: z
    .object({
      taskMinutes: z.int().positive(),
      silenceMinutes: z.int().positive(),
      duty: z.array(z.email()).max(20),
    })
    .default({ taskMinutes: 10, silenceMinutes: 120, duty: [] }),
  /** When, in London, the day's digest goes on working days to those who chose one. */
  digest: z.object({ at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/) }).default({ at: '16:00' }),
  /** Two contacts or incidents about one child that came so near to each other may be about one event. */
  sameEvent: z.object({ hours: z.int().min(1).max(336) }).default({ hours: 72 }),
  /** How long anyone may be away at a time, and how far ahead leave may begin. */
  leave: z.object({ mostDays: z.int().positive() }).default({ mostDays: 400 }),
});
export type Limits = z.infer<typeof Limits>;

/** A mail domain that was proven to take mail over an authenticated, encrypted connection only, and when. */
export const SecureMailDomain = z.object({
  domain: z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/),
  standard: z.enum(['tls-with-mta-sts', 'nhs-dcb1596', 'police-network']),
  verifiedOn: z.iso.date(),
});
export type SecureMailDomain = z.infer<typeof SecureMailDomain>;

/** Lists of reasons. Codes stay when words change. */
export const Reasons = z.object({
  parentsNotTold: z.array(Choice).min(1),
  pausing: z.array(Choice).min(1),
  noChildsVoice: z.array(Choice).length(4),
  disagreement: z.array(Choice).min(1),
  withdrawing: z.array(Choice).min(1).default(standardReasons.withdrawing),
});
export type Reasons = z.infer<typeof Reasons>;
