import * as z from 'zod';
import { Stamp } from './actor.ts';
import { ContactId, LetterId, NoticeId, PersonId, SchoolContactId } from './ids.ts';
import { SettingKey } from './school-directory/setting-key.ts';

/** What an owed message is for. Its words are made when it is sent; no case detail is kept in it. */
export const NoticeKind = z.enum([
  'acknowledgement',
  'question-asked',
  'message-posted',
  'decision-late',
  'decision-new-time',
  'decision-due-soon',
  'outcome-letter',
  'letter-reminder',
  'consultation-received',
  'consultation-answered',
  'sign-in-code',
  'letter-code',
  'disagreement-received',
  'disagreement-to-answer',
  'disagreement-answered',
  'disagreement-late',
  'draft-shared',
  'draft-handed-over',
  'draft-reminder',
  'draft-left',
  'draft-ending',
  'attachment-refused',
  'attachment-unchecked',
  'leave-changed',
  'sealed-revealed',
  'incident-facts-asked',
  'incident-urgent',
  'incident-replied',
  'triage-outcome',
  'triage-outcome-changed',
  'school-notice',
  'school-notice-again',
  'school-notice-added',
  'school-notice-corrected',
  'school-outcome',
  'school-outcome-changed',
  'school-notice-ended',
  'school-code',
  'school-contact-named',
  'school-contact-asked',
  'school-contact-unused',
  'open-check-made',
  'open-check-alert',
  'open-check-unusual',
  'case-feed-alarm',
  'marker-overdue',
  'restricted-record',
  'glass-broken',
  // One for each person and day who wants what can wait together.
  'digest',
]);
export type NoticeKind = z.infer<typeof NoticeKind>;

/**
 * Where a message stands. `unknown` means the mail service may or may not have taken it: it is never sent again
 * before its delivery events have had time to arrive.
 */
export const NoticeState = z.enum([
  'pending',
  'sending',
  'unknown',
  'sent',
  'delivered',
  'delayed',
  'bounced',
  'complained',
  'failed',
  'held',
  // Called back before it was sent: it never will be.
  'recalled',
  // Held back for good, because a person said that it must not be sent.
  'withheld',
  // Waits, as its reader chose, for the digest of the day.
  'in-digest',
  // Went with a digest, whose fate is its own.
  'digested',
]);
export type NoticeState = z.infer<typeof NoticeState>;

/** What has happened to a message, in order. `detail` is a code from the mail service, never a person's words. */
const NoticeLogEntry = z.object({
  at: z.iso.datetime(),
  state: NoticeState,
  attempt: z.int().nonnegative(),
  detail: z.string().max(200).optional(),
  /** Who it went to instead, because they covered for whoever it is for. */
  cover: z.object({ id: PersonId, name: z.string() }).optional(),
});

/** What may owe somebody a message: the notice lies beside it in the table. */
export const noticeOwners = ['contact', 'code', 'draft', 'consultation', 'person', 'incident', 'check'] as const;

/** Which item the notice lies with: the contact, draft, consultation, incident or check it is about, the code it carries, or its reader. */
export const NoticeOwner = z.string().regex(new RegExp(`^(${noticeOwners.join('|')})/[A-Za-z0-9-]{8,64}$`));

/**
 * What is wrong with a message, as whoever must do something about it is told. `unopened` is about a letter that
 * arrived and was not read, and `letter-held` about one that nobody may read for now; every other kind is about a
 * message that has not arrived.
 */
export const Trouble = z.enum([
  'bounced',
  'complained',
  'failed',
  'held',
  'unsent',
  'throttled',
  'uncertain',
  'silent',
  'unopened',
  'letter-held',
]);
export type Trouble = z.infer<typeof Trouble>;

/**
 * That a named person must do something about a message. `done` says how a person ended it; `ended` that it ended
 * without one, because the letter was opened after all.
 */
const NoticeTask = z.object({
  owner: Stamp.optional(),
  why: Trouble.optional(),
  since: z.iso.datetime(),
  done: z.object({ at: z.iso.datetime(), by: Stamp, how: z.string(), note: z.string().max(500).optional() }).optional(),
  ended: z.iso.datetime().optional(),
});
export type NoticeTask = z.infer<typeof NoticeTask>;

/** A message someone is owed, saved with the decision that owes it and sent by nobody else than the sender. */
export const Notice = z.object({
  id: NoticeId,
  authority: z.string(),
  owner: NoticeOwner,
  kind: NoticeKind,
  contactId: ContactId.optional(),
  letterId: LetterId.optional(),
  /** Of a notice to a school: which school, who of it, and the link that leads there. */
  school: z.object({ setting: SettingKey, contactId: SchoolContactId, token: z.string() }).optional(),
  /** Until then it goes on being tried, however long the mail service refuses it. */
  usefulUntil: z.iso.datetime().optional(),
  to: z.object({ personId: PersonId.optional(), email: z.string(), organisation: z.string() }),
  createdAt: z.iso.datetime(),
  state: NoticeState,
  /** Not before this time; moved on by back-off and by leases. */
  due: z.iso.datetime(),
  attempt: z.int().nonnegative(),
  claimId: z.string().optional(),
  messageId: z.string().optional(),
  /** Of a digest: the messages that it tells of. */
  covers: z
    .array(z.object({ owner: NoticeOwner, id: NoticeId }))
    .max(99)
    .optional(),
  /** The digest that it went with, which lies with its reader. */
  digest: NoticeId.optional(),
  log: z.array(NoticeLogEntry).max(200),
  /** Who has the task of reaching the person another way, once a message did not arrive. */
  task: NoticeTask.optional(),
  /** Tasks about this message that were ended before, oldest first. */
  earlierTasks: z.array(NoticeTask).max(20).optional(),
  version: z.int().positive(),
});
export type Notice = z.infer<typeof Notice>;

/** States in which a person must do something: these stand on the board of undelivered messages. */
export const troubled: readonly NoticeState[] = ['bounced', 'complained', 'failed', 'held'];
/** States that the sweep still has to move on. */
export const unsettled: readonly NoticeState[] = ['pending', 'sending', 'unknown'];

type Owed = Pick<Notice, 'kind' | 'owner' | 'to' | 'authority'> &
  Partial<Pick<Notice, 'contactId' | 'letterId' | 'covers' | 'school' | 'usefulUntil'>>;

/**
 * A notice as it is first owed, due at once. To whoever gave no address nothing can be sent: it is owed all the same, held
 * from the first, and the task of `byHand` to tell them by telephone or on paper.
 */
export function owe(owed: Owed, id: string, now: Date, byHand?: Stamp): Notice {
  const at = now.toISOString();
  const notice: Notice = {
    ...owed,
    id: NoticeId.parse(id),
    createdAt: at,
    state: 'pending',
    due: at,
    attempt: 0,
    log: [],
    version: 1,
  };
  if (owed.to.email !== '') return notice;
  const log = [{ at, state: 'held' as const, attempt: 0, detail: 'no-address' }];
  return { ...notice, state: 'held', log, task: { since: at, ...(byHand && { owner: byHand }) } };
}
