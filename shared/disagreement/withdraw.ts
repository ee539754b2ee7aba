import * as z from 'zod';
import type { Change } from '../contact/change.ts';
import type { Contact } from '../contact/contact.ts';
import type { Moment } from '../moment.ts';
import { ok, type Result, refuse } from '../result.ts';
import { Seen } from '../seen.ts';
import { settledAs } from './change-disagreement.ts';
import { type Disagreement, stageOf } from './disagreement.ts';
import { speaksForReferrer } from './sides.ts';

export const Withdraw = z.object({ seen: Seen, words: z.string().trim().min(1).max(2000) });
export type Withdraw = z.infer<typeof Withdraw>;

/** The referrer's side takes its disagreement back, and says why. What the council has begun anew goes on. */
export function withdraw(
  contact: Contact,
  disagreement: Disagreement,
  { seen, words }: Withdraw,
  moment: Moment,
): Result<Change> {
  const { stage } = stageOf(disagreement);
  if (!speaksForReferrer(moment.actor, contact, stage)) return refuse({ kind: 'forbidden' });
  if (disagreement.status !== 'open') return refuse({ kind: 'wrong-status', status: 'settled' });
  if (seen !== disagreement.version) return refuse({ kind: 'stale' });
  return ok(settledAs(contact, disagreement, { result: 'withdrawn', how: 'withdrawn', words }, moment));
}
