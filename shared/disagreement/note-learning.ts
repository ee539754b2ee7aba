import * as z from 'zod';
import type { Change } from '../contact/change.ts';
import type { Contact } from '../contact/contact.ts';
import { happening, stampedAt } from '../contact/happening.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import { Seen } from '../seen.ts';
import { disagreementChange } from './change-disagreement.ts';
import { type Disagreement, stageOf } from './disagreement.ts';

/** What the service should learn from a disagreement that is over. */
export const NoteLearning = z.object({ seen: Seen, words: z.string().trim().min(1).max(2000) });
export type NoteLearning = z.infer<typeof NoteLearning>;

/** Marks a settled disagreement as one to learn from. */
export function noteLearning(
  contact: Contact,
  disagreement: Disagreement,
  { seen, words }: NoteLearning,
  moment: Moment,
): Result<Change> {
  if (!may(moment.actor, 'lead-on-disagreements')) return refuse({ kind: 'forbidden' });
  if (disagreement.status !== 'settled') return refuse({ kind: 'wrong-status', status: 'open' });
  if (seen !== disagreement.version) return refuse({ kind: 'stale' });
  const event = {
    ...happening(contact, moment),
    type: 'disagreement-learning' as const,
    disagreementId: disagreement.id,
    stage: stageOf(disagreement).stage,
    words,
  };
  const learned: Disagreement = {
    ...disagreement,
    version: disagreement.version + 1,
    learning: { words, ...stampedAt(moment) },
  };
  // Another may be open about a later letter: its place on the contact stays.
  const change = disagreementChange(contact, learned, event);
  const { disagreement: open } = contact;
  return ok(open ? { ...change, contact: { ...change.contact, disagreement: open } } : change);
}
