import { isOverdue } from '../../../shared/person-record/marker.ts';
import { tellOverdue } from '../../../shared/person-record/tell-overdue.ts';
import { localDate } from '../../../shared/time/london.ts';
import { keptFromSome } from '../../store/kept-from-some.ts';
import { type SweepDeps, tellOfUndone } from './sweep-part.ts';

/** Has each warning that is overdue for a look told, once, to whoever can look at it again. */
export async function sweepOverdueMarkers({ store, authority, now, newId }: SweepDeps): Promise<void> {
  const at = now();
  const today = localDate(at);
  const { items: waiting, unreadable } = await store.personRecords.markersToTell(today);
  // Each record by itself: one that does not parse keeps the warnings of no other.
  const read = await Promise.allSettled(waiting.map(({ record }) => store.personRecords.those([record])));
  const failed = read.filter(({ status }) => status === 'rejected').length;
  const late = waiting.flatMap(({ id, record: on }, at) => {
    const found = read[at];
    const record = found?.status === 'fulfilled' ? found.value.get(on) : undefined;
    const marker = record?.markers.find((each) => each.id === id);
    return record && marker && isOverdue(marker, today) ? [{ marker, record }] : [];
  });
  const overdue = await Promise.all(
    late.map(async (each) => ({ ...each, isKept: await keptFromSome({ store }, each.record) })),
  );
  if (overdue.length > 0) {
    const staff = await store.people.staff(authority);
    const { told, notices } = tellOverdue(overdue, staff, { now: at, newId });
    // Whoever is quicker has told them.
    if (told.length > 0) await store.personRecords.markersTold(told, notices, newId());
  }
  tellOfUndone({ failed, unreadable });
}
