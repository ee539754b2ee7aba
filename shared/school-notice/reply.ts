import * as z from 'zod';
import { Stamp } from '../actor.ts';
import { DraftId, IncidentId, SchoolContactId, SchoolNoticeId } from '../ids.ts';
import { PersonInIncident } from '../incident/people.ts';
import { SettingKey } from '../school-directory/setting.ts';

/**
 * What a school says back: that a pupil is not there today, what a child said, or a worry that is new. The last is told to
 * the front door at once and can be raised as a concern by whoever signs in.
 */
export const ReplyKind = z.enum(['absent-today', 'child-said', 'new-worry']);
export type ReplyKind = z.infer<typeof ReplyKind>;

/** So long may the words of one reply be, in UTF-16 units. */
export const mostReplyWords = 4000;
/** So often may a school reply to one notice: whoever has more to say is rung, or raises a concern. */
export const mostReplies = 50;

/** One reply of a school to its notice. Its words are kept as they were typed, and are a child’s own where it says so. */
export const SchoolReply = z.object({
  /** Comes with the page, so that a button pressed twice replies once. */
  id: z.uuid(),
  authority: z.string(),
  version: z.int().positive(),
  incidentId: IncidentId,
  noticeId: SchoolNoticeId,
  reference: z.string(),
  setting: z.object({ key: SettingKey, name: z.string() }),
  kind: ReplyKind,
  childIds: z.array(PersonInIncident).min(1).max(40),
  words: z.string().max(mostReplyWords).optional(),
  at: z.iso.datetime(),
  by: z.object({ contactId: SchoolContactId, name: z.string() }),
  /** The concern that was begun from it. */
  draft: z.object({ id: DraftId, at: z.iso.datetime(), by: Stamp }).optional(),
});
export type SchoolReply = z.infer<typeof SchoolReply>;
