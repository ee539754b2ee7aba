import * as z from 'zod';
import { Stamp } from '../actor.ts';
import { limits } from '../form/limits.ts';
import { MarkerId, PersonRecordId } from '../ids.ts';
import { CalendarDate } from '../time/dates.ts';

/** What somebody who opens a record must know before they act. */
export const markerKinds = ['worker-safety', 'victim-safety', 'safe-contact', 'other'] as const;
export const MarkerKind = z.enum(markerKinds);
export type MarkerKind = z.infer<typeof MarkerKind>;

const Said = z.object({ at: z.iso.datetime(), by: Stamp, reason: z.string() });

/**
 * A warning about a person. `words`: what to do, shown on every page about them. It is looked at again by `reviewOn`, and
 * stays on show until somebody ends it: an old warning is safer than one that vanished. `record`: the record that it was
 * put on, whatever that has become part of since.
 */
export const Marker = z.object({
  id: MarkerId,
  record: PersonRecordId,
  kind: MarkerKind,
  words: z.string().max(limits.shortText),
  reason: z.string().max(limits.mediumText),
  /** Who or what it comes from: "Police log of 3 May", "Health visitor". */
  source: z.string().max(limits.shortText),
  reviewOn: CalendarDate,
  at: z.iso.datetime(),
  by: Stamp,
  /** Each time that somebody looked at it again and kept it. */
  reviews: z.array(Said).max(50).default([]),
  ended: Said.optional(),
});
export type Marker = z.infer<typeof Marker>;

/** Whether nobody but this person has said anything in a warning. */
export const isAllBy = ({ by, reviews, ended }: Marker, { id }: { id: string }): boolean =>
  [by, ...reviews.map((review) => review.by), ended?.by ?? by].every((each) => each.id === id);

/** So many may stand on one person: more than these nobody reads. */
export const MOST_MARKERS = 20;

/** The warnings that are in force, those first that are overdue for a look. */
export const inForce = (markers: readonly Marker[]): Marker[] =>
  markers.filter(({ ended }) => !ended).toSorted((one, other) => (one.reviewOn < other.reviewOn ? -1 : 1));

/** Whether a warning should have been looked at again by now. */
export const isOverdue = ({ reviewOn, ended }: Pick<Marker, 'reviewOn' | 'ended'>, today: CalendarDate): boolean =>
  !ended && reviewOn < today;
