import { isOverdue } from '../../../shared/person-record/marker.ts';
import { tellOverdue } from '../../../shared/person-record/tell-overdue.ts';
import { localDate } from '../../../shared/time/london.ts';
import type { SweepDeps } from './sweep-part.ts';

/** Has each warning that is overdue for a look told, once, to whoever can look at it again. */
export async function sweepOverdueMarkers({ store, authority, now, newId }: SweepDeps): Promise<void> {
  const at = now();
  const today = localDate(at);
  const waiting = await store.personRecords.markersToTell(today);
  if (waiting.length === 0) return;
  const records = await store.personRecords.those(waiting.map(({ record }) => record));
  const overdue = waiting.flatMap(({ id, record: on }) => {
    const record = records.get(on);
    const marker = record?.markers.find((each) => each.id === id);
    return record && marker && isOverdue(marker, today) ? [{ marker, record }] : [];
  });
  const staff = await store.people.staff(authority);
  const { told, notices } = tellOverdue(overdue, staff, { now: at, newId });
  // Whoever is quicker has told them.
  if (told.length > 0) await store.personRecords.markersTold(told, notices, newId());
}
