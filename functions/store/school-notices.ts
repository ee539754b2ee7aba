import * as z from 'zod';
import { IncidentId } from '../../shared/ids.ts';
import { Incident } from '../../shared/incident/incident.ts';
import type { Notice } from '../../shared/notice.ts';
import type { Result } from '../../shared/result.ts';
import type { SettingKey } from '../../shared/school-directory/setting.ts';
import { BoardRow } from '../../shared/school-notice/board.ts';
import { LaneEntry } from '../../shared/school-notice/lane.ts';
import { NoticeLink } from '../../shared/school-notice/school-mail.ts';
import { SchoolNotice } from '../../shared/school-notice/school-notice.ts';
import type { SchoolNotices } from '../../shared/settings/school-notices.ts';
import { TriageOutcome } from '../../shared/triage-outcome/outcome.ts';
import { commit, type Write } from './commit.ts';
import { incidentKeys } from './incident-keys.ts';
import { allOf, allReadable, inIndex, type Page, pageOf, type Readable } from './page.ts';
import { readItem, readItems } from './read.ts';
import { laneWrites, schoolMailWrites, schoolNoticeWrites } from './school-notice-items.ts';
import { schoolNoticeIndexKeys, schoolNoticeKeys } from './school-notice-keys.ts';
import { schoolsSeenToWrite } from './schools-due.ts';
import type { Table } from './table.ts';

/** What schools are or will be told of an incident: each notice, and each child in a lane. */
export type ToldOf = { notices: SchoolNotice[]; lanes: LaneEntry[] };

/** A notice as it becomes, with the mails that it owes and their links: saved together or not at all. */
export type NoticeToSave = { notice: SchoolNotice; mails: readonly Notice[]; links: readonly NoticeLink[] };

const Stored = z.looseObject({ sk: z.string() });
const Due = z.object({ incidentId: IncidentId });
const StoredRow = z
  .object({ row: z.string() })
  .transform(({ row }) => JSON.parse(row))
  .pipe(BoardRow);

const upTo = (partition: string, until: string) =>
  inIndex('gsi1', partition, {
    KeyConditionExpression: '#pk = :pk AND #sk <= :until',
    ExpressionAttributeNames: { '#sk': 'gsi1sk' },
    ExpressionAttributeValues: { ':until': until },
  });

/** More than any council has on a morning, or in a month. */
const mostRows = 5000;
const mostInMonth = 20_000;

export const schoolNoticeStore = (table: Table) => ({
  /** What schools are told of an incident: one query, whatever else lies with it. */
  async of(id: IncidentId): Promise<ToldOf> {
    const { items } = await allOf(
      Stored,
      table,
      {
        KeyConditionExpression: '#pk = :pk AND #sk BETWEEN :from AND :to',
        ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
        ExpressionAttributeValues: {
          ':pk': schoolNoticeKeys.partition(id),
          ':from': 'SCHOOLLANE#',
          ':to': 'SCHOOLNOTICE#~',
        },
        ConsistentRead: true,
      },
      500,
    );
    const under = <S extends z.ZodType>(prefix: string, schema: S): z.infer<S>[] =>
      items.filter(({ sk }) => sk.startsWith(prefix)).map((item) => schema.parse(item));
    return { notices: under('SCHOOLNOTICE#', SchoolNotice), lanes: under('SCHOOLLANE#', LaneEntry) };
  },

  /** One notice with its incident, in one round trip; undefined where there is none. */
  async find(id: IncidentId, setting: SettingKey): Promise<{ incident: Incident; notice: SchoolNotice } | undefined> {
    const [incident, notice] = await readItems(table, [
      incidentKeys.incident(id),
      schoolNoticeKeys.notice(id, setting),
    ]);
    return incident && notice && { incident: Incident.parse(incident), notice: SchoolNotice.parse(notice) };
  },

  /** One notice alone, or undefined. */
  async notice(id: IncidentId, setting: SettingKey): Promise<SchoolNotice | undefined> {
    const item = await readItem(table, schoolNoticeKeys.notice(id, setting));
    return item && SchoolNotice.parse(item);
  },

  /** A child in a lane, or undefined. */
  async lane(id: IncidentId, childId: string, lane: string): Promise<LaneEntry | undefined> {
    const item = await readItem(table, schoolNoticeKeys.lane(id, childId, lane));
    return item && LaneEntry.parse(item);
  },

  /** The outcome in force of a decided incident. Undefined where it was not decided. */
  async outcomeOf(incident: Incident): Promise<TriageOutcome | undefined> {
    if (incident.status !== 'decided') return undefined;
    const item = await readItem(table, incidentKeys.outcome(incident.id, incident.edition));
    return item && TriageOutcome.parse(item);
  },

  /** Saves what becomes of a notice. Refused as `stale` when it has moved on, or there is one already. */
  save: ({ notice, ...owed }: NoticeToSave, rules: SchoolNotices, token: string): Promise<Result<void>> =>
    commit(table, token, [...schoolNoticeWrites(notice, rules), ...schoolMailWrites(owed)]),

  /** Saves a lane, with the notices that come of how it was ended. */
  saveLane: (
    entry: LaneEntry,
    notices: readonly NoticeToSave[],
    rules: SchoolNotices,
    token: string,
  ): Promise<Result<void>> =>
    commit(table, token, [
      ...laneWrites(entry),
      ...notices.flatMap(({ notice, ...owed }): Write[] => [
        ...schoolNoticeWrites(notice, rules),
        ...schoolMailWrites(owed),
      ]),
    ]),

  /** Keeps that this version of an incident was looked at. Refused as `stale` when it has changed again. */
  seenTo: (incident: Pick<Incident, 'id' | 'version'>, token: string): Promise<Result<void>> =>
    commit(table, token, [schoolsSeenToWrite(incident)]),

  /** Incidents of which schools may still have to be told, the first received first, up to `most`. */
  incidentsDue(authority: string, most: number): Promise<Readable<{ incidentId: IncidentId }>> {
    const query = inIndex('gsi1', schoolNoticeIndexKeys.incidentsDue(authority, '').gsi1pk);
    return allReadable(Due, table, query, most);
  },

  /** Notices that time brings something by `until`, up to `most`. */
  noticesDue(authority: string, until: Date, most: number): Promise<Readable<SchoolNotice>> {
    const query = upTo(schoolNoticeIndexKeys.noticesDue(authority, '').gsi1pk, `${until.toISOString()}#~`);
    return allReadable(SchoolNotice, table, query, most);
  },

  /** Lanes that nobody has ended and that stand on a board before `day`, up to `most`. */
  lanesLeft(authority: string, day: string, most: number): Promise<Readable<LaneEntry>> {
    const query = upTo(schoolNoticeIndexKeys.openLanes(authority, '').gsi1pk, day);
    return allReadable(LaneEntry, table, query, most);
  },

  /** The board of a day: one query, whatever came before it. */
  async board(authority: string, day: string): Promise<BoardRow[]> {
    const query = inIndex('gsi1', schoolNoticeIndexKeys.board(authority, day, '').gsi1pk);
    return (await allOf(StoredRow, table, query, mostRows)).items;
  },

  /** The rows of what was received in a month (`2026-11`). */
  async month(authority: string, month: string): Promise<BoardRow[]> {
    const query = inIndex('gsi2', schoolNoticeIndexKeys.ofMonth(authority, month, '').gsi2pk);
    return (await allOf(StoredRow, table, query, mostInMonth)).items;
  },

  /** The latest that one school was told of, for the minute hand. */
  ofSettingReadable: (authority: string, setting: SettingKey, most: number): Promise<Readable<SchoolNotice>> =>
    allReadable(
      SchoolNotice,
      table,
      inIndex('gsi2', schoolNoticeIndexKeys.ofSetting(authority, setting, '').gsi2pk, { ScanIndexForward: false }),
      most,
    ),

  /** All that one school was told of, newest first, a page at a time. */
  ofSetting: (authority: string, setting: SettingKey, cursor?: string): Promise<Page<SchoolNotice>> =>
    pageOf(
      SchoolNotice,
      table,
      inIndex('gsi2', schoolNoticeIndexKeys.ofSetting(authority, setting, '').gsi2pk, {
        ScanIndexForward: false,
        Limit: 50,
      }),
      cursor,
    ),

  /** The link of a mail, or undefined. */
  async link(token: string): Promise<NoticeLink | undefined> {
    if (!z.uuid().safeParse(token).success) return undefined;
    const item = await readItem(table, schoolNoticeKeys.link(token));
    return item && NoticeLink.parse(item);
  },

  /** Saves what became of a link. Refused as `stale` when it has moved on. */
  saveLink: (link: NoticeLink, token: string): Promise<Result<void>> =>
    commit(table, token, schoolMailWrites({ mails: [], links: [link] })),
});
export type SchoolNoticeStore = ReturnType<typeof schoolNoticeStore>;
