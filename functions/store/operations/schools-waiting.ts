import * as z from 'zod';
import type { Reading } from '../../../shared/operations/line.ts';
import { SchoolCalendar } from '../../../shared/school-calendar/school-calendar.ts';
import { SchoolRegister } from '../../../shared/school-directory/register.ts';
import { BoardRow, standsAt } from '../../../shared/school-notice/board.ts';
import { isQuiet, LaneName } from '../../../shared/school-notice/lane.ts';
import { localDate } from '../../../shared/time/london.ts';
import { inIndex, partOf } from '../page.ts';
import { readItem } from '../read.ts';
import { schoolKeys } from '../school-keys.ts';
import { schoolNoticeIndexKeys } from '../school-notice-keys.ts';
import type { Asked } from './asked.ts';
import { waitingIn } from './waiting-in.ts';

const StoredRow = z
  .object({ row: z.string() })
  .transform(({ row }) => JSON.parse(row))
  .pipe(BoardRow);
const OpenLane = z.object({ lane: LaneName, since: z.iso.datetime() });

const tellsSchools = ({ settings }: Asked): boolean => settings.domesticAbuse?.schools !== undefined;

/** A part of the reading that only councils have that tell schools. */
const ofSchools =
  (read: (asked: Asked) => Promise<Reading>) =>
  async (asked: Asked): Promise<Reading | undefined> =>
    tellsSchools(asked) ? read(asked) : undefined;

/** Schools on this morning’s board that are past the time by which they had to say that they know. */
export const lateSchools = ofSchools(async ({ table, authority, now }) => {
  const board = schoolNoticeIndexKeys.board(authority, localDate(now), '').gsi1pk;
  const { items, place } = await partOf(StoredRow, table, inIndex('gsi1', board));
  const late = items.filter((row) => row.kind === 'notice' && ['late', 'escalated'].includes(standsAt(row, now)));
  const since = late.map(({ redFrom }) => redFrom).toSorted()[0];
  return { count: late.length, more: place !== undefined, ...(since && { since }) };
});

/** Children who wait in a lane, but for those for whom there may be nobody to tell. */
export const childrenWithoutSchool = ofSchools(async ({ table, authority }) => {
  const { items, more } = await waitingIn(OpenLane, table, {
    index: 'gsi1',
    partition: schoolNoticeIndexKeys.openLanes(authority, '').gsi1pk,
    fields: ['lane', 'since'],
  });
  const waiting = items.filter(({ lane }) => !isQuiet(lane));
  const since = waiting.map((lane) => lane.since).toSorted()[0];
  return { count: waiting.length, more, ...(since && { since }) };
});

/** When the national register was last taken. */
export const schoolRegister = ofSchools(async ({ table, authority }) => {
  const item = await readItem(table, schoolKeys.register(authority));
  return item ? { count: 1, since: SchoolRegister.parse(item).taken.at } : { count: 1 };
});

/** Until when the council’s terms reach. */
export const schoolCalendar = ofSchools(async ({ table, authority }) => {
  const item = await readItem(table, schoolKeys.councilCalendar(authority));
  const last =
    item &&
    SchoolCalendar.parse(item)
      .days.terms.map((term) => term.last)
      .toSorted()
      .at(-1);
  return last ? { count: 1, since: `${last}T00:00:00.000Z` } : { count: 1 };
});
