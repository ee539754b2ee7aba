import * as z from 'zod';
import { Stamp, stampOf } from '../actor.ts';
import { PersonRecordId, SameEventId } from '../ids.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { type FiledRecord, ToldIn } from '../person-record/filed-record.ts';
import { Reason } from '../person-record/link.ts';
import { ok, type Result, refuse } from '../result.ts';
import { Seen } from '../seen.ts';

/** A contact or an incident, with the record of the child in it by whom it came to be compared. */
export const EventSource = ToldIn.pick({ kind: true, id: true, reference: true, at: true }).extend({
  record: PersonRecordId,
});
export type EventSource = z.infer<typeof EventSource>;

/**
 * That two contacts or incidents may be about one event, and what somebody said of it. Nothing of either changes by it:
 * each keeps its place on the board, its clock and its letter.
 */
export const SameEvent = z.object({
  id: SameEventId,
  authority: z.string(),
  version: z.int().positive(),
  /** The one that was told of first stands first. */
  sources: z.tuple([EventSource, EventSource]),
  said: z.object({ same: z.boolean(), at: z.iso.datetime(), by: Stamp, reason: z.string() }).optional(),
});
export type SameEvent = z.infer<typeof SameEvent>;

export const SaySameEvent = z.object({
  seen: Seen,
  same: z.enum(['yes', 'no']),
  reason: Reason,
});
export type SaySameEvent = z.infer<typeof SaySameEvent>;

const hourMs = 3_600_000;

/** Each time that a record, or the person that it is of, was told of. */
const sourcesOf = ({ appearances }: FiledRecord): EventSource[] =>
  appearances.map(({ kind, id, reference, at, record }) => ({ kind, id, reference, at, record }));

/**
 * The pairs of one time of being told of a child with every other within so many hours, about the same child or one who
 * is likely the same. Each pair has one id, whichever of the two came first to be compared.
 */
export function pairsOf(
  own: EventSource,
  others: readonly FiledRecord[],
  { hours, authority, digest }: { hours: number; authority: string; digest: (text: string) => string },
): SameEvent[] {
  const near = others
    .flatMap(sourcesOf)
    .filter(({ id, at }) => id !== own.id && Math.abs(Date.parse(at) - Date.parse(own.at)) <= hours * hourMs);
  const bySource = new Map(near.map((source) => [source.id, source]));
  return [...bySource.values()].map((other) => {
    const [first, second] = own.at <= other.at ? [own, other] : [other, own];
    const hex = digest(`same-event|${[own.id, other.id].toSorted().join('|')}`);
    const id = SameEventId.parse(
      [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
        '-',
      ),
    );
    return { id, authority, version: 1, sources: [first, second] };
  });
}

/** Says that two are about one event, or are not. It is remembered either way, and can be said otherwise later. */
export function saySameEvent(
  pair: SameEvent,
  { seen, same, reason }: SaySameEvent,
  { actor, now }: Moment,
): Result<SameEvent> {
  if (!may(actor, 'say-same-event')) return refuse({ kind: 'forbidden' });
  if (pair.version !== seen) return refuse({ kind: 'stale' });
  const said = { same: same === 'yes', at: now.toISOString(), by: stampOf(actor), reason };
  return ok({ ...pair, version: pair.version + 1, said });
}
