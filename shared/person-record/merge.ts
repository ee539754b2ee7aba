import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import { changeOf, type PersonRecordChange, saidBy } from './change.ts';
import { type FiledRecord, MOST_APPEARANCES } from './filed-record.ts';
import { type AboutTwo, bothAsSeen, joined, joiningOf } from './link.ts';
import { parted } from './unlink.ts';

const dayMs = 86_400_000;
/** How long a merge of two people can be undone exactly. */
export const MERGE_UNDO_DAYS = 30;

type Command = Pick<AboutTwo, 'seen' | 'reason'>;

/** Proposes that two people who both have a past are one. Nothing changes for either until somebody else confirms it. */
export function proposeMerge(
  one: FiledRecord,
  other: FiledRecord,
  command: AboutTwo,
  moment: Moment,
): Result<PersonRecordChange> {
  if (!may(moment.actor, 'merge-people')) return refuse({ kind: 'forbidden' });
  if (one.id === other.id) return refuse({ kind: 'wrong-status', status: 'herself' });
  if (!bothAsSeen(one, other, command)) return refuse({ kind: 'stale' });
  const joining = joiningOf(one, other);
  if (joining.kind === 'link') return refuse({ kind: 'wrong-status', status: 'link-is-enough' });
  if (one.appearances.length + other.appearances.length > MOST_APPEARANCES) return refuse({ kind: 'too-large' });
  const { part, whole } = joining;
  const merge = { ...saidBy(moment, command.reason), other: part.id, otherVersion: part.version };
  return ok(
    changeOf(
      [{ record: { ...whole, merge }, other: part.id }],
      { type: 'merge-proposed', reason: command.reason },
      moment,
    ),
  );
}

/** Takes a proposal back, or turns it down. */
export function dropMerge(whole: FiledRecord, { seen, reason }: Command, moment: Moment): Result<PersonRecordChange> {
  if (!may(moment.actor, 'merge-people')) return refuse({ kind: 'forbidden' });
  if (whole.version !== seen || !whole.merge) return refuse({ kind: 'stale' });
  const { merge, ...record } = whole;
  return ok(changeOf([{ record, other: merge.other }], { type: 'merge-dropped', reason }, moment));
}

/** Confirms what somebody else proposed, while both records stand as they did then. */
export function confirmMerge(
  whole: FiledRecord,
  part: FiledRecord,
  { seen, reason }: Command,
  moment: Moment,
): Result<PersonRecordChange> {
  const { actor, now } = moment;
  if (!may(actor, 'merge-people')) return refuse({ kind: 'forbidden' });
  const { merge } = whole;
  if (!merge || merge.other !== part.id) return refuse({ kind: 'stale' });
  if (merge.by.id === actor.id) return refuse({ kind: 'second-person-needed', triggers: ['proposed-it'] });
  if (!bothAsSeen(whole, part, { seen, otherSeen: merge.otherVersion, reason })) return refuse({ kind: 'stale' });
  const { at, by, reason: because } = merge;
  const undoUntil = new Date(now.getTime() + MERGE_UNDO_DAYS * dayMs).toISOString();
  const { merge: _, ...without } = whole;
  const one = joined(
    { part, whole: without },
    { ...saidBy(moment, reason), merged: { proposed: { at, by, reason: because }, undoUntil } },
  );
  return ok(
    changeOf(
      [
        { record: one.part, other: whole.id },
        { record: one.whole, other: part.id },
      ],
      { type: 'merged', reason },
      moment,
    ),
  );
}

/**
 * Undoes a merge within its time: both are exactly as they were, but for what was done with either since. `wholes`: the
 * record that it is part of, and whatever that is part of in turn.
 */
export function undoMerge(
  part: FiledRecord,
  wholes: readonly FiledRecord[],
  { seen, reason }: Command,
  moment: Moment,
): Result<PersonRecordChange> {
  if (!may(moment.actor, 'merge-people')) return refuse({ kind: 'forbidden' });
  if (part.version !== seen || part.joined?.id !== wholes[0]?.id) return refuse({ kind: 'stale' });
  const merged = part.joined?.merged;
  if (!part.joined || !merged) return refuse({ kind: 'wrong-status', status: 'not-merged' });
  if (merged.undoUntil < moment.now.toISOString()) return refuse({ kind: 'wrong-status', status: 'too-late-to-undo' });
  const { alone, without } = parted(part, wholes);
  const others = without.map((record) => ({ record, other: part.id }));
  return ok(changeOf([{ record: alone, other: part.joined.id }, ...others], { type: 'merge-undone', reason }, moment));
}
