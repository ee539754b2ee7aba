import * as z from 'zod';
import type { Change } from '../contact/change.ts';
import type { Contact } from '../contact/contact.ts';
import type { Moment } from '../moment.ts';
import { ok, type Result, refuse } from '../result.ts';
import { Seen } from '../seen.ts';
import { settledAs } from './change-disagreement.ts';
import { type Disagreement, stageOf } from './disagreement.ts';
import { speaksForReferrer } from './sides.ts';

export const Accept = z.object({ seen: Seen });
export type Accept = z.infer<typeof Accept>;

/** The referrer accepts the answer of the present stage, and that settles it. */
export function accept(contact: Contact, disagreement: Disagreement, { seen }: Accept, moment: Moment): Result<Change> {
  const { stage, answer } = stageOf(disagreement);
  if (!speaksForReferrer(moment.actor, contact, stage)) return refuse({ kind: 'forbidden' });
  if (disagreement.status !== 'open') return refuse({ kind: 'wrong-status', status: 'settled' });
  if (!answer) return refuse({ kind: 'wrong-status', status: 'unanswered' });
  if (seen !== disagreement.version) return refuse({ kind: 'stale' });
  return ok(settledAs(contact, disagreement, { result: answer.result, how: 'accepted' }, moment));
}
