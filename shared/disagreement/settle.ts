import * as z from 'zod';
import type { Change } from '../contact/change.ts';
import type { Contact } from '../contact/contact.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import { Seen } from '../seen.ts';
import { settledAs } from './change-disagreement.ts';
import { type Disagreement, stageOf } from './disagreement.ts';
import { sideOf } from './sides.ts';

/** A manager writes down how it ended: `spoke` when the referrer accepted the answer in a conversation. */
export const Settle = z.object({
  seen: Seen,
  how: z.enum(['spoke', 'not-heard']),
  words: z.string().trim().min(1).max(2000),
});
export type Settle = z.infer<typeof Settle>;

/** Records the answer of the present stage as the result, where the referrer said so or has let their time pass. */
export function settle(
  contact: Contact,
  disagreement: Disagreement,
  { seen, how, words }: Settle,
  moment: Moment,
): Result<Change> {
  const { actor, now } = moment;
  if (sideOf(actor, contact) !== 'council' || !may(actor, 'lead-on-disagreements')) {
    return refuse({ kind: 'forbidden' });
  }
  if (disagreement.status !== 'open') return refuse({ kind: 'wrong-status', status: 'settled' });
  const { answer } = stageOf(disagreement);
  if (!answer) return refuse({ kind: 'wrong-status', status: 'unanswered' });
  if (seen !== disagreement.version) return refuse({ kind: 'stale' });
  if (how === 'not-heard' && now <= new Date(answer.acceptBy)) {
    return refuse({ kind: 'invalid', problems: [{ field: 'how', code: 'too-early' }] });
  }
  return ok(settledAs(contact, disagreement, { result: answer.result, how: 'recorded', words }, moment));
}
