import type { Notice } from '../../shared/notice.ts';
import { type BoardRow, laneRow, noticeRow } from '../../shared/school-notice/board.ts';
import type { LaneEntry } from '../../shared/school-notice/lane.ts';
import { nextAt } from '../../shared/school-notice/pass-time.ts';
import type { NoticeLink } from '../../shared/school-notice/school-mail.ts';
import type { SchoolNotice } from '../../shared/school-notice/school-notice.ts';
import type { SchoolNotices } from '../../shared/settings/school-notices.ts';
import type { Write } from './commit.ts';
import { noticeItem } from './notices.ts';
import { schoolNoticeIndexKeys, schoolNoticeKeys } from './school-notice-keys.ts';

const over = (version: number): Write['over'] => (version === 1 ? 'nothing' : { version: version - 1 });

/** A row lies as one JSON text: a board reads many of them, and reads them together. */
const rowItem = (row: BoardRow, of: string, receivedAt: string) => ({
  ...schoolNoticeKeys.row(row.incidentId, of),
  row: JSON.stringify(row),
  ...schoolNoticeIndexKeys.board(row.authority, row.boardOn, `${receivedAt}#${row.incidentId}#${of}`),
  ...schoolNoticeIndexKeys.ofMonth(row.authority, receivedAt.slice(0, 7), `${receivedAt}#${row.incidentId}#${of}`),
});

/** A notice over the version before, with its row, where time finds it and where its school does. */
export function schoolNoticeWrites(notice: SchoolNotice, rules: SchoolNotices): Write[] {
  const { incidentId, authority, setting, receivedAt } = notice;
  const next = nextAt(notice, rules)?.toISOString();
  return [
    {
      item: {
        ...notice,
        ...schoolNoticeKeys.notice(incidentId, setting.key),
        ...schoolNoticeIndexKeys.ofSetting(authority, setting.key, `${receivedAt}#${incidentId}`),
        ...(next && schoolNoticeIndexKeys.noticesDue(authority, `${next}#${incidentId}#${setting.key}`)),
      },
      over: over(notice.version),
    },
    { item: rowItem(noticeRow(notice, rules), `NOTICE#${setting.key}`, receivedAt), over: 'anything' },
  ];
}

/** A child in a lane over the version before, with its row. */
export function laneWrites(entry: LaneEntry): Write[] {
  const { incidentId, childId, lane, authority, boardOn, since, ended } = entry;
  return [
    {
      item: {
        ...entry,
        ...schoolNoticeKeys.lane(incidentId, childId, lane),
        ...(!ended && schoolNoticeIndexKeys.openLanes(authority, `${boardOn}#${incidentId}#${childId}#${lane}`)),
      },
      over: over(entry.version),
    },
    { item: rowItem(laneRow(entry), `LANE#${childId}#${lane}`, since), over: 'anything' },
  ];
}

/** The mails that a notice owes, and the links in them. */
export const schoolMailWrites = ({ mails, links }: { mails: readonly Notice[]; links: readonly NoticeLink[] }) => [
  ...mails.map((mail): Write => ({ item: noticeItem(mail), over: over(mail.version) })),
  ...links.map(
    (link): Write => ({ item: { ...link, ...schoolNoticeKeys.link(link.token) }, over: over(link.version) }),
  ),
];
