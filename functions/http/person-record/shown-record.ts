import type { Actor } from '../../../shared/actor.ts';
import type { FiledRecord } from '../../../shared/person-record/filed-record.ts';
import { isAllBy } from '../../../shared/person-record/marker.ts';
import { markersFor } from '../../../shared/person-record/may-open.ts';
import { isKeptFromSome, type TimesDeps } from '../../store/kept-from-some.ts';
import { latestFirst, pastOf, stillOpen } from './past.ts';

/**
 * A record as its pages show it to one reader. `shown`: with no more of what staff wrote on it than they may read. `kept`:
 * something that this person was told of in is kept from them, because it may be about them or their own. What staff write
 * on a record is tied to no source: a note or a warning on an open part of it can tell of the incident that its reader
 * stands in, and where the child is now. So of all that they read nothing but their own words.
 */
export type ShownRecord = { shown: FiledRecord; kept: boolean };

/** The record of a person as it is shown to somebody. `whole`: what it has become part of, whose times count as well. */
export async function shownTo(
  deps: TimesDeps,
  actor: Actor,
  record: FiledRecord,
  whole: FiledRecord = record,
): Promise<ShownRecord> {
  if (await isKeptFromSome(deps, actor, whole)) {
    const { merge, ...rest } = record;
    const own = merge?.by.id === actor.id && { merge };
    const markers = markersFor(actor, record).filter((marker) => isAllBy(marker, actor));
    return { kept: true, shown: { ...rest, ...own, markers } };
  }
  const warned = new Set(record.markers.map((marker) => marker.record));
  const times = latestFirst(actor, record).filter((time) => warned.has(time.record));
  const open = new Set(stillOpen(times, await pastOf(deps, actor, times)).map((time) => time.record));
  return { kept: false, shown: { ...record, markers: record.markers.filter((marker) => open.has(marker.record)) } };
}
