import * as z from 'zod';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import { Seen } from '../seen.ts';
import type { Change } from './change.ts';
import type { Contact } from './contact.ts';
import { happening, stampedAt } from './happening.ts';
import { mostNightWork } from './night-work.ts';
import { isPossible } from './possible-acts.ts';
import { OvernightAction } from './told.ts';

/** What was done out of hours, and what came of it. */
export const RecordOvernight = z.object({
  seen: Seen,
  actions: z.array(OvernightAction).min(1).max(10),
  words: z.string().trim().min(1).max(4000),
});
export type RecordOvernight = z.infer<typeof RecordOvernight>;

/**
 * Writes down what the emergency duty team did about an open contact, whoever holds it: the morning's sheet says so. It
 * decides nothing. What was written before stays beside it. "Nothing was needed" stands alone.
 */
export function recordOvernight(
  contact: Contact,
  { seen, actions, words }: RecordOvernight,
  moment: Moment,
): Result<Change> {
  if (!may(moment.actor, 'record-night-work')) return refuse({ kind: 'forbidden' });
  if (seen !== contact.version) return refuse({ kind: 'stale' });
  if (!isPossible('record-overnight', contact, moment.actor)) {
    return refuse({ kind: 'wrong-status', status: contact.status });
  }
  if (actions.includes('none') && actions.length > 1) {
    return refuse({ kind: 'invalid', problems: [{ field: 'actions', code: 'none-and-others' }] });
  }
  const before = [...(contact.overnightBefore ?? []), ...(contact.overnight ? [contact.overnight] : [])];
  if (before.length > mostNightWork) return refuse({ kind: 'too-large' });
  const event = { ...happening(contact, moment), type: 'overnight-recorded' as const, actions, words };
  return ok({
    contact: {
      ...contact,
      version: event.version,
      overnight: { actions, words, ...stampedAt(moment) },
      ...(before.length > 0 && { overnightBefore: before }),
    },
    event,
    letters: [],
    notices: [],
  });
}
