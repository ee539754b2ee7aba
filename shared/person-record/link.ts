import * as z from 'zod';
import { limits } from '../form/limits.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import { Seen } from '../seen.ts';
import { changeOf, type PersonRecordChange, saidBy } from './change.ts';
import { type FiledRecord, hasPast, MOST_APPEARANCES } from './filed-record.ts';

export const Reason = z.string().trim().min(1).max(limits.mediumText);

/** What is said of two records, as both stood when they were looked at. */
export const AboutTwo = z.object({ seen: Seen, otherSeen: Seen, reason: Reason });
export type AboutTwo = z.infer<typeof AboutTwo>;

/** What becomes of two records that are of one person: which becomes part of which, and whether it takes two to say so. */
export type Joining = { kind: 'link' | 'merge'; part: FiledRecord; whole: FiledRecord };

const firstTold = ({ appearances }: FiledRecord): string => appearances[0]?.at ?? '';

/**
 * The one without a past becomes part of the other; of two without, the later told of. What is restricted becomes part of
 * what is open, so that nobody loses sight of what they could open before. Two who both have a past are two people until
 * two have said that they are one.
 */
export function joiningOf(one: FiledRecord, other: FiledRecord): Joining {
  const kind = hasPast(one) && hasPast(other) ? 'merge' : 'link';
  if (one.restricted !== other.restricted) {
    return one.restricted ? { kind, part: one, whole: other } : { kind, part: other, whole: one };
  }
  const later = (firstTold(one) === firstTold(other) ? one.id > other.id : firstTold(one) > firstTold(other))
    ? { part: one, whole: other }
    : { part: other, whole: one };
  if (kind === 'merge') return { kind, ...later };
  if (hasPast(one)) return { kind: 'link', part: other, whole: one };
  if (hasPast(other)) return { kind: 'link', part: one, whole: other };
  return { kind: 'link', ...later };
}

/** Whether both are as they were seen, and neither is part of another already, which would make a circle. */
export const bothAsSeen = (one: FiledRecord, other: FiledRecord, { seen, otherSeen }: AboutTwo): boolean =>
  one.version === seen && other.version === otherSeen && !one.joined && !other.joined;

/** The two as one: every time that the part was told of, and every warning about it, is now one of the whole. */
export function joined(
  { part, whole }: Pick<Joining, 'part' | 'whole'>,
  because: Omit<NonNullable<FiledRecord['joined']>, 'id'>,
): { part: FiledRecord; whole: FiledRecord } {
  return {
    part: { ...part, joined: { ...because, id: whole.id } },
    whole: {
      ...whole,
      appearances: [...whole.appearances, ...part.appearances],
      markers: [...whole.markers, ...part.markers],
    },
  };
}

/** Says that two records are of one person. Everything stays in both, and can be parted again. */
export function link(
  one: FiledRecord,
  other: FiledRecord,
  command: AboutTwo,
  moment: Moment,
): Result<PersonRecordChange> {
  if (!may(moment.actor, 'link-people')) return refuse({ kind: 'forbidden' });
  if (one.id === other.id) return refuse({ kind: 'wrong-status', status: 'herself' });
  if (!bothAsSeen(one, other, command)) return refuse({ kind: 'stale' });
  const joining = joiningOf(one, other);
  if (joining.kind === 'merge') return refuse({ kind: 'second-person-needed', triggers: ['two-people-with-a-past'] });
  if (one.appearances.length + other.appearances.length > MOST_APPEARANCES) return refuse({ kind: 'too-large' });
  const { part, whole } = joined(joining, saidBy(moment, command.reason));
  return ok(
    changeOf(
      [
        { record: part, other: whole.id },
        { record: whole, other: part.id },
      ],
      { type: 'linked', reason: command.reason },
      moment,
    ),
  );
}
