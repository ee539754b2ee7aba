import { stampOf } from '../actor.ts';
import type { Concern } from '../form/concern.ts';
import type { Moment } from '../moment.ts';
import { ok, type Result, refuse } from '../result.ts';
import { mayOpen } from './access.ts';
import type { Draft, Saving } from './draft.ts';
import { expiryAt } from './expiry.ts';
import { scheduled } from './reminders.ts';

/** What a save changes: the concern as it becomes, and the slot that was saved. */
export type TaskSave = { slot: string; concern: Concern; saving: Saving };

/**
 * Saves one task of a draft. Refused as `stale` when another page saved the same task after this one was shown;
 * a repeat of a save that has been taken is taken as done, and an older save of the same page changes nothing.
 */
export function saveTask(draft: Draft, { slot, concern, saving }: TaskSave, moment: Moment): Result<Draft> {
  if (!mayOpen(moment.actor, draft)) return refuse({ kind: 'not-found' });
  if (draft.sentAs) return refuse({ kind: 'wrong-status', status: 'sent' });
  const last = draft.saved[slot];
  const samePage = last !== undefined && saving.writer !== '' && last.writer === saving.writer;
  if (samePage && saving.turn <= last.turn) return ok(draft);
  if (!samePage && saving.seen !== (last?.version ?? 0)) return refuse({ kind: 'stale' });
  const at = moment.now.toISOString();
  const stamp = {
    version: (last?.version ?? 0) + 1,
    writer: saving.writer,
    turn: saving.turn,
    at,
    by: stampOf(moment.actor),
  };
  const saved: Draft = {
    ...draft,
    version: draft.version + 1,
    updatedAt: at,
    expires: expiryAt(moment),
    concern,
    saved: { ...draft.saved, [slot]: stamp },
  };
  return ok(scheduled(saved, moment.settings));
}
