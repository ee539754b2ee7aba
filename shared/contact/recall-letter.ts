import * as z from 'zod';
import type { Letter } from '../letter/letter.ts';
import { hasLeft } from '../letter/letter-release.ts';
import type { Moment } from '../moment.ts';
import type { Notice } from '../notice.ts';
import { moved } from '../notice-history.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import { Seen } from '../seen.ts';
import type { Change } from './change.ts';
import type { Contact, ContactIn } from './contact.ts';
import { happening } from './happening.ts';

export const Recall = z.object({ seen: Seen });
export type Recall = z.infer<typeof Recall>;

/** A letter that was called back, as if it had not been sent; nothing in it has changed. */
export function recalledLetter(letter: Letter): Letter {
  const { issuedAt: _, issuedBy: __, releaseAt: ___, chaseAt: ____, ...before } = letter;
  return {
    ...before,
    version: letter.version + 1,
    status: 'authorised',
    recipients: letter.recipients.map(({ noticeId: _, ...recipient }) => recipient),
  };
}

/** A message that was called back: it waits no more, and can never be sent. */
export const recalledNotice = (notice: Notice, now: Date): Notice =>
  moved(notice, { state: 'recalled', now, attempt: notice.attempt });

/** A letter that was sent and whose messages still wait. */
export type Leaving = { letter: Letter; notices: readonly Notice[] };

const hasBegun = ({ state, attempt }: Notice): boolean => state !== 'pending' || attempt > 0;

/** The contact, its letter and its messages as if it had not been sent; `too-late` once anything of it has left. */
export function calledBack(
  contact: ContactIn<'outcome-issued'>,
  { letter, notices }: Leaving,
  now: Date,
): Result<Pick<Change, 'letters' | 'notices'> & { contact: ContactIn<'authorised'> }> {
  const owed = notices.filter(({ id }) => letter.recipients.some(({ noticeId }) => noticeId === id));
  const opened = letter.recipients.some((recipient) => recipient.opened.length > 0);
  if (hasLeft(letter, now) || opened || owed.some(hasBegun)) {
    return refuse({ kind: 'wrong-status', status: 'too-late' });
  }
  const { issued: _, ...before } = contact;
  return ok({
    contact: { ...before, status: 'authorised' },
    letters: [recalledLetter(letter)],
    notices: owed.map((notice) => recalledNotice(notice, now)),
  });
}

/**
 * Calls a letter back while nothing has left: the contact stands where it stood before it was sent. Each message is taken
 * over the version that waited; a sender that was quicker makes this `stale`. `too-late` once it has left.
 */
export function recall(
  contact: Contact,
  letter: Letter,
  notices: readonly Notice[],
  { seen }: Recall,
  moment: Moment,
): Result<Change> {
  const { actor, now } = moment;
  if (!may(actor, 'issue-a-letter')) return refuse({ kind: 'forbidden' });
  if (contact.status !== 'outcome-issued') return refuse({ kind: 'wrong-status', status: contact.status });
  if (seen !== contact.version || letter.id !== contact.letterId) return refuse({ kind: 'stale' });
  const back = calledBack(contact, { letter, notices }, now);
  if (!back.ok) return back;
  const event = { ...happening(contact, moment), type: 'letter-recalled' as const, letterId: letter.id };
  return ok({ ...back.value, contact: { ...back.value.contact, version: event.version }, event });
}
