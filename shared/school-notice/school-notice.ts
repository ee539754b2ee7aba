import * as z from 'zod';
import { Stamp } from '../actor.ts';
import { IncidentId, SchoolContactId, SchoolNoticeId } from '../ids.ts';
import { PersonInIncident } from '../incident/people.ts';
import { SchoolPart } from '../school-contact/school-contacts.ts';
import { SettingKey, SettingKind } from '../school-directory/setting.ts';
import { CalendarDate } from '../time/dates.ts';
import { NoticeHold } from './hold-notice.ts';

const StampedAt = z.object({ at: z.iso.datetime(), by: Stamp });

/** Somebody of the school, as they were when they were written to or answered. */
export const ToldPerson = z.object({ contactId: SchoolContactId, name: z.string(), email: z.string() });
export type ToldPerson = z.infer<typeof ToldPerson>;

/**
 * What was sent: the first notice; the same again on the first day after a holiday, to somebody else, or because another
 * child of the incident turned out to be theirs; that a child of it is not theirs after all; the outcome of the triage, and one that takes its place; that it is no
 * incident after all.
 */
export const TellKind = z.enum([
  'first',
  'first-day',
  'again',
  'child-added',
  'child-taken-off',
  'outcome',
  'outcome-changed',
  'called-off',
]);
export type TellKind = z.infer<typeof TellKind>;

/** Why somebody rings. */
export const CallWhy = z.enum([
  'none-confirmed',
  'lead-not-confirmed',
  'lead-stale',
  'lead-bounced',
  'message-bounced',
  'not-acknowledged',
  'school-closed',
  'link-closed',
  'mail-not-gone',
  'mail-not-arrived',
]);
export type CallWhy = z.infer<typeof CallWhy>;

/** What came of a call. Only `told` tells a school, and `asked-to-open` asks somebody there to read it for themselves; whoever leaves a message says nothing of why they rang. */
export const CallOutcome = z.enum(['told', 'asked-to-open', 'no-answer', 'left-message', 'wrong-number', 'not-them']);
export type CallOutcome = z.infer<typeof CallOutcome>;

export const Call = z.object({
  outcome: CallOutcome,
  number: z.string(),
  spokeTo: z.string().optional(),
  note: z.string().optional(),
  ...StampedAt.shape,
});
export type Call = z.infer<typeof Call>;

const Answered = z.object({ at: z.iso.datetime(), contactId: SchoolContactId, name: z.string() });

/** The outcome of the triage on the thread of the first notice, in the edition that the school was told of last. */
export const FollowUp = z.object({
  edition: z.int().positive(),
  /** Of all that it tells, so that the same is not told twice. */
  fingerprint: z.string(),
  sentAt: z.iso.datetime(),
  opened: Answered.optional(),
  acknowledged: Answered.optional(),
});
export type FollowUp = z.infer<typeof FollowUp>;

/**
 * What one school is told of one incident, about its own pupils, and what becomes of it: one for each incident and school,
 * whatever is sent on it, so that nothing can count it twice. It holds no words about a child; those are made from the
 * incident for whoever may read them, each time.
 */
export const SchoolNotice = z.object({
  id: SchoolNoticeId,
  authority: z.string(),
  version: z.int().positive(),
  incidentId: IncidentId,
  reference: z.string(),
  force: z.string(),
  policeReference: z.string(),
  occurredAt: z.iso.datetime(),
  receivedAt: z.iso.datetime(),
  setting: z.object({ key: SettingKey, name: z.string(), kind: SettingKind, phone: z.string().optional() }),
  childIds: z.array(PersonInIncident).min(1).max(40),
  /** Its incident is restricted: whoever may not open that rings the school without reading what the notice says. */
  restricted: z.boolean().optional(),
  /** Who of the front door may not know of its incident at all, because it may be of their own family. */
  keptFrom: z.array(z.string()).max(50).optional(),
  /** Of children at schools elsewhere, the school that another council’s officer passes it on to. */
  passTo: z
    .array(z.object({ childId: PersonInIncident, key: SettingKey, name: z.string() }))
    .max(40)
    .optional(),
  /** When what is on it now was first put to the school: what was answered and rung before is of something else. */
  since: z.iso.datetime(),
  arrive: z.object({ on: CalendarDate, at: z.iso.datetime(), holiday: z.boolean(), assumed: z.boolean() }),
  /** The day on whose board it stands. One that is not done goes on to the next day’s. */
  boardOn: CalendarDate,
  hold: NoticeHold.optional(),
  /** `mailboxes`: those of whom it must not reach; `names`: by which the adults went, as digests. Both as they were then. */
  released: z
    .object({
      reason: z.string(),
      without: z.array(SchoolContactId),
      mailboxes: z.array(z.string()).optional(),
      names: z.array(z.string()).optional(),
      ...StampedAt.shape,
    })
    .optional(),
  told: z.array(z.object({ kind: TellKind, at: z.iso.datetime(), to: z.array(ToldPerson).max(10) })).max(50),
  /** That the school is shut and has named nobody who reads meanwhile. */
  noHolidayContact: z.boolean().optional(),
  /** When it was last looked whether any mail of it had arrived. */
  mailsLookedAt: z.iso.datetime().optional(),
  /** Addresses from which what was sent came back. */
  bounced: z.array(z.string()).max(20),
  opened: Answered.optional(),
  acknowledged: Answered.optional(),
  /** That somebody must ring, and since when. */
  call: z.object({ why: CallWhy, since: z.iso.datetime() }).optional(),
  /** Whom to ring, in order. */
  callees: z
    .array(z.object({ name: z.string(), part: z.union([SchoolPart, z.literal('switchboard')]), number: z.string() }))
    .max(20),
  calls: z.array(Call).max(50),
  escalatedAt: z.iso.datetime().optional(),
  /**
   * Its incident was withdrawn, or had been recorded twice: what was sent stays readable, and counts no more. Or no child of
   * it is the school's: nothing of it is readable there. Or the school has closed, and another place is told.
   */
  calledOff: z
    .object({ at: z.iso.datetime(), why: z.enum(['withdrawn', 'superseded', 'wrong-school', 'school-closed']) })
    .optional(),
  followUp: FollowUp.optional(),
  /** How often the school has replied, and how many replies nobody at the front door has read yet. */
  replies: z
    .object({
      count: z.int().nonnegative(),
      waiting: z.int().nonnegative(),
      lastAt: z.iso.datetime(),
      read: StampedAt.optional(),
    })
    .optional(),
  earlierFollowUps: z.array(FollowUp).max(20),
});
export type SchoolNotice = z.infer<typeof SchoolNotice>;

/** Somebody is owed a message: its words are made when it is sent. */
export type Tell = { noticeId: SchoolNoticeId; kind: TellKind; to: ToldPerson[] };

/** What a rule allows: the notice over the version before, and whom it owes a message in the same transaction. */
export type NoticeChange = { notice: SchoolNotice; tell: Tell[] };
