import * as z from 'zod';
import { IncidentId, SchoolNoticeId } from '../ids.ts';
import { SettingKey, SettingKind } from '../school-directory/setting.ts';
import type { SchoolNotices } from '../settings/school-notices.ts';
import { CalendarDate } from '../time/dates.ts';
import { isQuiet, type LaneEntry, LaneName } from './lane.ts';
import { doneStates, escalatesFrom, NoticeState, redFrom, stateOf } from './notice-state.ts';
import { restrictedAs } from './restricted-as.ts';
import { CallWhy, SchoolNotice, TellKind } from './school-notice.ts';

const shared = z.object({
  authority: z.string(),
  version: z.int(),
  incidentId: IncidentId,
  reference: z.string(),
  policeReference: z.string(),
  force: z.string(),
  boardOn: CalendarDate,
  restricted: z.boolean().optional(),
  keptFrom: z.array(z.string()).optional(),
});

/**
 * The little that the board shows of a notice or of a child in a lane: one item of the table each, made anew with every
 * change, so that a whole board is one query. It names no child, and nothing on it says what happened.
 */
export const BoardRow = z.discriminatedUnion('kind', [
  shared.extend({
    kind: z.literal('notice'),
    noticeId: SchoolNoticeId,
    setting: z.object({ key: SettingKey, name: z.string(), kind: SettingKind }),
    children: z.int(),
    state: NoticeState,
    holiday: z.boolean(),
    noHolidayContact: z.boolean(),
    assumed: z.boolean(),
    arriveAt: z.iso.datetime(),
    redFrom: z.iso.datetime(),
    escalatesFrom: z.iso.datetime(),
    receivedAt: z.iso.datetime(),
    firstToldAt: z.iso.datetime().optional(),
    toldAt: z.iso.datetime().optional(),
    lastTold: TellKind.optional(),
    doneAt: z.iso.datetime().optional(),
    call: CallWhy.optional(),
    callees: SchoolNotice.shape.callees,
    tries: z.int(),
    outcome: z.enum(['sent', 'opened', 'acknowledged']).optional(),
    /** What the school said back: how much, and how much of it nobody at the front door has read. */
    replies: z.object({ count: z.int(), waiting: z.int() }).optional(),
  }),
  shared.extend({
    kind: z.literal('lane'),
    childId: z.string(),
    lane: LaneName,
    since: z.iso.datetime(),
    redFrom: z.iso.datetime(),
    candidates: z.int(),
    fallback: z.string().optional(),
    ended: z.enum(['placed', 'told-otherwise', 'nobody-to-tell']).optional(),
  }),
]);
export type BoardRow = z.infer<typeof BoardRow>;
export type NoticeRow = Extract<BoardRow, { kind: 'notice' }>;
export type LaneRow = Extract<BoardRow, { kind: 'lane' }>;

/** When the school knew: the first acknowledgement or call that told it. */
const doneAtOf = ({ acknowledged, calls, since }: SchoolNotice): string | undefined =>
  [
    ...(acknowledged ? [acknowledged.at] : []),
    ...calls.filter(({ outcome, at }) => outcome === 'told' && at >= since).map(({ at }) => at),
  ].toSorted()[0];

/** The row of a notice. */
export function noticeRow(notice: SchoolNotice, rules: SchoolNotices): NoticeRow {
  const { key, name, kind } = notice.setting;
  const last = notice.told.at(-1);
  const first = notice.told.find(({ to }) => to.length > 0);
  const doneAt = doneAtOf(notice);
  const { followUp, replies } = notice;
  return {
    kind: 'notice',
    authority: notice.authority,
    version: notice.version,
    incidentId: notice.incidentId,
    reference: notice.reference,
    policeReference: notice.policeReference,
    force: notice.force,
    boardOn: notice.boardOn,
    noticeId: notice.id,
    setting: { key, name, kind },
    children: notice.childIds.length,
    ...restrictedAs(notice),
    state: stateOf(notice),
    holiday: notice.arrive.holiday,
    noHolidayContact: notice.noHolidayContact ?? false,
    assumed: notice.arrive.assumed,
    arriveAt: notice.arrive.at,
    redFrom: redFrom(notice, rules).toISOString(),
    escalatesFrom: escalatesFrom(notice, rules).toISOString(),
    receivedAt: notice.receivedAt,
    ...(first && { firstToldAt: first.at }),
    ...(last && { toldAt: last.at, lastTold: last.kind }),
    ...(doneAt && { doneAt }),
    ...(notice.call && { call: notice.call.why }),
    callees: notice.callees,
    tries: notice.calls.filter(({ at }) => at >= notice.since).length,
    ...(followUp && { outcome: followUp.acknowledged ? 'acknowledged' : followUp.opened ? 'opened' : 'sent' }),
    ...(replies && { replies: { count: replies.count, waiting: replies.waiting } }),
  };
}

/** The row of a child in a lane. */
export const laneRow = (entry: LaneEntry): LaneRow => ({
  kind: 'lane',
  authority: entry.authority,
  version: entry.version,
  incidentId: entry.incidentId,
  reference: entry.reference,
  policeReference: entry.policeReference,
  force: entry.force,
  boardOn: entry.boardOn,
  childId: entry.childId,
  lane: entry.lane,
  since: entry.since,
  redFrom: entry.redFrom,
  candidates: entry.candidates.length,
  ...restrictedAs(entry),
  ...(entry.fallback && { fallback: entry.fallback.name }),
  ...(entry.ended && { ended: entry.ended.how }),
});

/** How a row stands at a moment: red or more for what is late, to-read for a reply that nobody has read, done for what nobody need look at. */
export type Stands = 'escalated' | 'late' | 'call' | 'to-read' | 'to-settle' | 'in-time' | 'done';

export function standsAt(row: BoardRow, now: Date): Stands {
  const at = now.toISOString();
  if (row.kind === 'lane') {
    if (row.ended) return 'done';
    if (isQuiet(row.lane)) return 'in-time';
    return at >= row.redFrom ? 'late' : 'to-settle';
  }
  if (doneStates.includes(row.state)) return (row.replies?.waiting ?? 0) > 0 ? 'to-read' : 'done';
  if (at >= row.escalatesFrom) return 'escalated';
  if (at >= row.redFrom) return 'late';
  if (row.state === 'held') return 'to-settle';
  return row.call ? 'call' : 'in-time';
}

const order: readonly Stands[] = ['escalated', 'late', 'call', 'to-read', 'to-settle', 'in-time', 'done'];

/** A board: every row with how it stands, what cannot wait first; how many stand in each way; and who is to be rung. */
export type Board = {
  rows: { row: BoardRow; stands: Stands }[];
  counts: Record<NoticeRow['state'] | 'late' | 'in-lane', number>;
  /** Schools to ring, in order. One that is held is not rung until an officer has settled who there may know. */
  callList: NoticeRow[];
};

/** Puts rows of one day together as a board, all of it from what one query brings. */
export function boardOf(rows: readonly BoardRow[], now: Date): Board {
  const standing = rows
    .map((row) => ({ row, stands: standsAt(row, now) }))
    .sort(
      (one, other) =>
        order.indexOf(one.stands) - order.indexOf(other.stands) || whenOf(one.row).localeCompare(whenOf(other.row)),
    );
  const notices = standing.flatMap(({ row }) => (row.kind === 'notice' ? [row] : []));
  const of = { ready: 0, held: 0, sent: 0, opened: 0, acknowledged: 0, phoned: 0, 'called-off': 0 };
  for (const { state } of notices) of[state] += 1;
  return {
    rows: standing,
    counts: {
      ...of,
      late: standing.filter(({ stands }) => stands === 'late' || stands === 'escalated').length,
      'in-lane': standing.filter(({ row, stands }) => row.kind === 'lane' && stands !== 'done').length,
    },
    callList: standing.flatMap(({ row, stands }) =>
      row.kind === 'notice' && row.state !== 'held' && ['call', 'late', 'escalated'].includes(stands) ? [row] : [],
    ),
  };
}

const whenOf = (row: BoardRow): string => (row.kind === 'notice' ? row.arriveAt : row.since);
