import * as z from 'zod';
import { MarkerId, PersonRecordId } from '../../shared/ids.ts';
import type { Marker } from '../../shared/person-record/marker.ts';
import { CalendarDate } from '../../shared/time/dates.ts';
import type { Write } from './commit.ts';
import { inIndex, type Page, pageOf } from './page.ts';
import { markersToReview, personRecordKeys } from './person-record-keys.ts';
import type { Table } from './table.ts';

/** That a warning is to be looked at again, and by when. What it says stands on the record. */
const MarkerToReview = z.object({ id: MarkerId, record: PersonRecordId, reviewOn: CalendarDate });
export type MarkerToReview = z.infer<typeof MarkerToReview>;

/** Where a warning waits for its next look; one that is ended waits nowhere. */
export const markerWrite = ({ id, record, reviewOn, ended }: Marker, authority: string): Write => ({
  item: {
    ...{ id, record, reviewOn },
    ...personRecordKeys.marker(record, id),
    ...(!ended && markersToReview(authority, reviewOn, id)),
  },
  over: 'anything',
});

/** Warnings that should have been looked at before a day, the oldest first. */
export const overdueMarkers = (
  table: Table,
  authority: string,
  today: CalendarDate,
  cursor?: string,
): Promise<Page<MarkerToReview>> =>
  pageOf(
    MarkerToReview,
    table,
    inIndex('gsi1', markersToReview(authority, '', '').gsi1pk, {
      KeyConditionExpression: '#pk = :pk AND #sk < :today',
      ExpressionAttributeNames: { '#sk': 'gsi1sk' },
      ExpressionAttributeValues: { ':today': today },
      Limit: 50,
    }),
    cursor,
  );
