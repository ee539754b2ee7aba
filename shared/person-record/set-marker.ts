import * as z from 'zod';
import { stampOf } from '../actor.ts';
import { limits } from '../form/limits.ts';
import { MarkerId } from '../ids.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Problem, type Result, refuse } from '../result.ts';
import { Seen } from '../seen.ts';
import { addMonths, CalendarDate } from '../time/dates.ts';
import { localDate } from '../time/london.ts';
import { changeOf, type PersonRecordChange, saidBy } from './change.ts';
import type { PersonRecordEvent } from './events.ts';
import type { FiledRecord } from './filed-record.ts';
import { Reason } from './link.ts';
import { inForce, type Marker, MarkerKind, MOST_MARKERS } from './marker.ts';

const short = z.string().trim().min(1).max(limits.shortText);

export const SetMarker = z.object({
  seen: Seen,
  kind: MarkerKind,
  words: short,
  reason: Reason,
  source: short,
  reviewOn: CalendarDate,
});
export type SetMarker = z.infer<typeof SetMarker>;

export const ReviewMarker = z.object({ seen: Seen, reason: Reason, reviewOn: CalendarDate });
export type ReviewMarker = z.infer<typeof ReviewMarker>;

export const EndMarker = z.object({ seen: Seen, reason: Reason });
export type EndMarker = z.infer<typeof EndMarker>;

/** A warning that nobody need look at for longer than this would be forgotten. */
const mostMonths = 12;

/** The record that a warning stands on, and whatever it is part of in turn, so that each page about the person has it. */
type Chain = readonly FiledRecord[];

function reviewProblems(reviewOn: CalendarDate, now: Date): Problem[] {
  const today = localDate(now);
  if (reviewOn <= today) return [{ field: 'reviewOn', code: 'in-the-past' }];
  return reviewOn > addMonths(today, mostMonths) ? [{ field: 'reviewOn', code: 'too-far' }] : [];
}

/** The chain with one warning as it is now, and what was done kept with each of its records. */
function withMarker(chain: Chain, marker: Marker, type: PersonRecordEvent['type'], reason: string, moment: Moment) {
  const touched = chain.map((record) => ({
    record: { ...record, markers: [...record.markers.filter(({ id }) => id !== marker.id), marker] },
    other: record.id,
  }));
  return ok<PersonRecordChange>({ ...changeOf(touched, { type, reason }, moment), markers: [marker] });
}

/** Puts a warning on a person. It says what to do, why, where it comes from and when it is looked at again. */
export function setMarker(chain: Chain, { seen, ...said }: SetMarker, moment: Moment): Result<PersonRecordChange> {
  const [record] = chain;
  if (!may(moment.actor, 'set-markers')) return refuse({ kind: 'forbidden' });
  if (!record || record.version !== seen) return refuse({ kind: 'stale' });
  const problems = reviewProblems(said.reviewOn, moment.now);
  if (inForce(record.markers).length >= MOST_MARKERS) problems.push({ field: 'words', code: 'too-many' });
  if (problems.length > 0) return refuse({ kind: 'invalid', problems });
  const marker: Marker = {
    ...said,
    ...{ id: MarkerId.parse(moment.newId()), record: record.id },
    ...{ at: moment.now.toISOString(), by: stampOf(moment.actor), reviews: [] },
  };
  return withMarker(chain, marker, 'marker-set', said.words, moment);
}

const standing = (chain: Chain, id: string): Marker | undefined =>
  chain[0]?.markers.find((marker) => marker.id === id && !marker.ended);

/** Looks at a warning again and keeps it, until a new date. `chain` begins with the record that it was put on. */
export function reviewMarker(
  chain: Chain,
  id: string,
  { reason, reviewOn }: ReviewMarker,
  moment: Moment,
): Result<PersonRecordChange> {
  const marker = standing(chain, id);
  if (!may(moment.actor, 'set-markers')) return refuse({ kind: 'forbidden' });
  if (!marker) return refuse({ kind: 'stale' });
  const problems = reviewProblems(reviewOn, moment.now);
  if (problems.length > 0) return refuse({ kind: 'invalid', problems });
  const reviews = [...marker.reviews, saidBy(moment, reason)].slice(-50);
  return withMarker(chain, { ...marker, reviewOn, reviews }, 'marker-reviewed', reason, moment);
}

/** Ends a warning, with why. It stays in the record's past. */
export function endMarker(chain: Chain, id: string, { reason }: EndMarker, moment: Moment): Result<PersonRecordChange> {
  const marker = standing(chain, id);
  if (!may(moment.actor, 'set-markers')) return refuse({ kind: 'forbidden' });
  if (!marker) return refuse({ kind: 'stale' });
  return withMarker(chain, { ...marker, ended: saidBy(moment, reason) }, 'marker-ended', reason, moment);
}
