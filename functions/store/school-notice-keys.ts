import type { Key } from './keys.ts';

const partition = (incidentId: string) => `INCIDENT#${incidentId}`;

/**
 * The keys of what schools are told, which lies with its incident: sorted after the incident’s file and before what is
 * sealed, so that neither reading brings the other.
 */
export const schoolNoticeKeys = {
  partition,
  /** That somebody must look whom of its schools an incident still has to tell. */
  due: (incidentId: string): Key => ({ pk: partition(incidentId), sk: 'SCHOOLDUE' }),
  lane: (incidentId: string, childId: string, lane: string): Key => ({
    pk: partition(incidentId),
    sk: `SCHOOLLANE#${childId}#${lane}`,
  }),
  notice: (incidentId: string, setting: string): Key => ({ pk: partition(incidentId), sk: `SCHOOLNOTICE#${setting}` }),
  row: (incidentId: string, of: string): Key => ({ pk: partition(incidentId), sk: `SCHOOLROW#${of}` }),
  /** What a school said, each with the notice that it answers. Its id comes with the page: sent twice, it lies there once. */
  reply: (incidentId: string, setting: string, id: string): Key => ({
    pk: partition(incidentId),
    sk: `SCHOOLREPLY#${setting}#${id}`,
  }),
  /** The link of a mail. It names its notice, and of itself opens nothing. */
  link: (token: string): Key => ({ pk: `SCHOOLLINK#${token}`, sk: 'SCHOOLLINK' }),
} as const;

/** Partitions of the indexes in which notices to schools stand. */
export const schoolNoticeIndexKeys = {
  /** Incidents of which schools may still have to be told, by since when. */
  incidentsDue: (authority: string, at: string) => ({ gsi1pk: `${authority}#SCHOOLNOTICES#INCIDENTS`, gsi1sk: at }),
  /** Notices by when time brings them something next. */
  noticesDue: (authority: string, at: string) => ({ gsi1pk: `${authority}#SCHOOLNOTICES#DUE`, gsi1sk: at }),
  /** Lanes that nobody has ended, by the board on which they stand. */
  openLanes: (authority: string, boardOn: string) => ({ gsi1pk: `${authority}#SCHOOLNOTICES#LANES`, gsi1sk: boardOn }),
  /** The board of a day. */
  board: (authority: string, boardOn: string, at: string) => ({
    gsi1pk: `${authority}#SCHOOLBOARD#${boardOn}`,
    gsi1sk: at,
  }),
  /** All that one school or setting was told of. */
  ofSetting: (authority: string, setting: string, at: string) => ({
    gsi2pk: `${authority}#SCHOOLNOTICES#SETTING#${setting}`,
    gsi2sk: at,
  }),
  /** The rows of the incidents that were received in a month, for its figures. */
  ofMonth: (authority: string, month: string, at: string) => ({
    gsi2pk: `${authority}#SCHOOLNOTICES#MONTH#${month}`,
    gsi2sk: at,
  }),
} as const;
