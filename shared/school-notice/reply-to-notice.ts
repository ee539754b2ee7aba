import * as z from 'zod';
import { stampOf } from '../actor.ts';
import { PersonInIncident } from '../incident/people.ts';
import type { Moment } from '../moment.ts';
import { type Notice, owe } from '../notice.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { CalendarDays } from '../school-calendar/school-calendar.ts';
import type { MailboxProof } from '../school-contact/prove-contact.ts';
import { Seen } from '../seen.ts';
import { triageSettings } from '../settings/domestic-abuse.ts';
import { answerNotice, type Near, readerOf } from './answer-notice.ts';
import { boardBy } from './board-day.ts';
import { mostReplies, mostReplyWords, ReplyKind, type SchoolReply } from './reply.ts';
import type { SchoolNotice } from './school-notice.ts';

/** What somebody at a school sends back. */
export const ReplyToNotice = z.object({
  id: z.uuid(),
  kind: ReplyKind,
  children: z.array(PersonInIncident).max(40),
  words: z.string().max(mostReplyWords),
});
export type ReplyToNotice = z.infer<typeof ReplyToNotice>;

type Who = {
  near: Near;
  proof: MailboxProof;
  /** Those of the notice's children whom its school may still read of. */
  readable: readonly string[];
  council: CalendarDays;
};

/** A reply with the notice over the version before and the word that the front door is owed: saved together or not at all. */
export type Replied = { notice: SchoolNotice; reply: SchoolReply; owed: Notice };

/**
 * Takes a school’s reply. Whoever replies has the notice, so it counts as acknowledged; it comes onto the board of the day
 * and stays on one until somebody at the front door has read it. Who may not read the notice is answered as if it were not
 * there.
 */
export function replyToNotice(
  notice: SchoolNotice,
  command: ReplyToNotice,
  { near, proof, readable, council }: Who,
  { now, newId, settings }: Pick<Moment, 'now' | 'newId' | 'settings'>,
): Result<Replied> {
  const reader = readerOf(notice, near, proof);
  const wrong = notice.calledOff?.why === 'wrong-school';
  if (!reader || wrong || readable.length === 0) return refuse({ kind: 'not-found' });
  const { id, kind, words } = command;
  const childIds = readable.length === 1 ? [...readable] : readable.filter((child) => command.children.includes(child));
  const problems = [
    ...(childIds.length === 0 ? [{ field: 'children', code: 'missing' }] : []),
    ...(kind !== 'absent-today' && words.trim() === '' ? [{ field: 'words', code: 'missing' }] : []),
  ];
  if (problems.length > 0) return refuse({ kind: 'invalid', problems });
  const count = notice.replies?.count ?? 0;
  if (count >= mostReplies) return refuse({ kind: 'too-large' });
  const at = now.toISOString();
  let next = notice;
  for (const of of notice.followUp ? (['first', 'outcome'] as const) : (['first'] as const)) {
    const had = answerNotice(next, near, { act: 'acknowledge', of, proof });
    if (!had.ok) return had;
    next = had.value ?? next;
  }
  const own = triageSettings(settings).agencies.find(({ agency }) => agency === 'childrens-social-care');
  const { authority, incidentId, reference, setting } = notice;
  return ok({
    notice: {
      ...next,
      version: notice.version + 1,
      boardOn: boardBy(notice.boardOn, now, council),
      replies: { ...notice.replies, count: count + 1, waiting: (notice.replies?.waiting ?? 0) + 1, lastAt: at },
    },
    reply: {
      id,
      authority,
      version: 1,
      incidentId,
      noticeId: notice.id,
      reference,
      setting: { key: setting.key, name: setting.name },
      kind,
      childIds,
      ...(kind !== 'absent-today' && { words }),
      at,
      by: { contactId: reader.id, name: reader.name },
    },
    owed: owe(
      {
        kind: 'incident-replied',
        authority,
        owner: `incident/${incidentId}`,
        to: { email: own?.mailbox?.email ?? '', organisation: settings.councilName },
      },
      newId(),
      now,
    ),
  });
}

/** That somebody at the front door has read what a school replied, as far as they saw. */
export const ReadReplies = z.object({ seen: Seen });
export type ReadReplies = z.infer<typeof ReadReplies>;

/** Takes a notice off the list of replies to read. Whatever comes after what they saw waits on. */
export function readReplies(
  notice: SchoolNotice,
  { seen }: ReadReplies,
  { actor, now }: Pick<Moment, 'actor' | 'now'>,
): Result<SchoolNotice> {
  if (!may(actor, 'send-school-notices')) return refuse({ kind: 'forbidden' });
  if (seen !== notice.version) return refuse({ kind: 'stale' });
  const { replies } = notice;
  if (!replies || replies.waiting === 0) return refuse({ kind: 'wrong-status', status: 'read' });
  const read = { at: now.toISOString(), by: stampOf(actor) };
  return ok({ ...notice, version: notice.version + 1, replies: { ...replies, waiting: 0, read } });
}
