import * as z from 'zod';
import { MarkerId, PersonRecordId } from '../../shared/ids.ts';
import type { Notice } from '../../shared/notice.ts';
import type { Marker } from '../../shared/person-record/marker.ts';
import type { Result } from '../../shared/result.ts';
import { CalendarDate } from '../../shared/time/dates.ts';
import { commit, type Write } from './commit.ts';
import { noticeItem } from './notices.ts';
import { allReadable, inIndex, type Page, pageOf, type Readable } from './page.ts';
import { markersToReview, personRecordKeys } from './person-record-keys.ts';
import { readItems } from './read.ts';
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

/** So many are told of at once: a transaction holds no more than a hundred items, words to people among them. */
const mostTold = 40;
/** So many that are overdue are looked at, those first that became so last; as many items as one round trip may ask for. */
const mostLookedAt = 400;
const atOnce = 100;

const toldKey = ({ id, record, reviewOn }: MarkerToReview) => personRecordKeys.markerTold(record, id, reviewOn);

/** Of the warnings that became overdue last, those of which nobody has been told. */
export async function markersToTell(
  table: Table,
  authority: string,
  today: CalendarDate,
): Promise<Readable<MarkerToReview>> {
  const query = inIndex('gsi1', markersToReview(authority, '', '').gsi1pk, {
    KeyConditionExpression: '#pk = :pk AND #sk < :today',
    ExpressionAttributeNames: { '#sk': 'gsi1sk' },
    ExpressionAttributeValues: { ':today': today },
    ScanIndexForward: false,
  });
  const { items, unreadable } = await allReadable(MarkerToReview, table, query, mostLookedAt);
  const untold: MarkerToReview[] = [];
  for (let from = 0; from < items.length && untold.length < mostTold; from += atOnce) {
    const part = items.slice(from, from + atOnce);
    const told = await readItems(table, part.map(toldKey));
    untold.push(...part.filter((_, at) => !told[at]));
  }
  return { items: untold.slice(0, mostTold), unreadable };
}

/** Keeps that somebody was told of some warnings, with the words that they are owed, or nothing of it. */
export const markersTold = (
  table: Table,
  told: readonly { marker: MarkerToReview }[],
  notices: readonly Notice[],
  token: string,
): Promise<Result<void>> =>
  commit(table, token, [
    ...told.map(({ marker: { id, record, reviewOn } }): Write => {
      const marker = { id, record, reviewOn };
      return { item: { ...marker, ...toldKey(marker) }, over: 'nothing' };
    }),
    ...notices.map((notice): Write => ({ item: noticeItem(notice), over: 'nothing' })),
  ]);
