import * as z from 'zod';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import { Seen } from '../seen.ts';
import type { Change } from './change.ts';
import type { Contact } from './contact.ts';
import { happening, stampedAt } from './happening.ts';

export const FollowUp = z.object({ seen: Seen });
export type FollowUp = z.infer<typeof FollowUp>;

/** Records that what was said by telephone has come in writing too. */
export function followUpReceived(contact: Contact, { seen }: FollowUp, moment: Moment): Result<Change> {
  if (!may(moment.actor, 'enter-a-contact')) return refuse({ kind: 'forbidden' });
  const { writtenFollowUp } = contact;
  if (!writtenFollowUp || writtenFollowUp.done) return refuse({ kind: 'wrong-status', status: contact.status });
  if (seen !== contact.version) return refuse({ kind: 'stale' });
  const event = { ...happening(contact, moment), type: 'follow-up-received' as const };
  const done = stampedAt(moment);
  return ok({
    contact: { ...contact, version: event.version, writtenFollowUp: { ...writtenFollowUp, done } },
    event,
    letters: [],
    notices: [],
  });
}
