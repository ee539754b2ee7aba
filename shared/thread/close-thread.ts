import * as z from 'zod';
import type { Contact } from '../contact/contact.ts';
import { stampedAt } from '../contact/happening.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import { Seen } from '../seen.ts';
import { type Thread, whyShut } from './thread.ts';

/** Ends a thread before its contact is closed. The referrer sees the reason. `seen` is the thread's version. */
export const CloseThread = z.object({
  seen: Seen,
  reason: z.string().trim().min(1).max(1000),
});
export type CloseThread = z.infer<typeof CloseThread>;
export const ReopenThread = CloseThread.pick({ seen: true });
export type ReopenThread = z.infer<typeof ReopenThread>;

/** Closes a thread by hand. Refused as `stale` when a message has come that whoever closes has not seen. */
export function closeThread(
  { contact, thread }: { contact: Contact; thread: Thread },
  { seen, reason }: CloseThread,
  moment: Moment,
): Result<Thread> {
  if (!may(moment.actor, 'write-to-the-referrer')) return refuse({ kind: 'forbidden' });
  const shut = whyShut(contact, thread);
  if (shut) return refuse({ kind: 'wrong-status', status: shut });
  if (seen !== thread.version) return refuse({ kind: 'stale' });
  return ok({ ...thread, version: thread.version + 1, closed: { ...stampedAt(moment), reason } });
}

/** Opens a thread again that was closed by hand. */
export function reopenThread(
  { contact, thread }: { contact: Contact; thread: Thread },
  { seen }: ReopenThread,
  { actor }: Moment,
): Result<Thread> {
  if (!may(actor, 'write-to-the-referrer')) return refuse({ kind: 'forbidden' });
  const shut = whyShut(contact, thread);
  if (shut !== 'closed-by-hand') return refuse({ kind: 'wrong-status', status: shut ?? 'open' });
  if (seen !== thread.version) return refuse({ kind: 'stale' });
  const { closed: _, ...open } = thread;
  return ok({ ...open, version: thread.version + 1 });
}
