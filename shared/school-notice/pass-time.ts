import type { Notice } from '../notice.ts';
import { momentOn } from '../school-calendar/arrive-before.ts';
import type { CalendarDays } from '../school-calendar/school-calendar.ts';
import type { SchoolNotices } from '../settings/school-notices.ts';
import { addDays } from '../time/dates.ts';
import { localDate } from '../time/london.ts';
import { boardBy } from './board-day.ts';
import type { LaneEntry } from './lane.ts';
import { looksFrom, mailsLooked } from './mails-arrived.ts';
import { escalatesFrom, isDone, isHeld, redFrom } from './notice-state.ts';
import { type Places, put } from './put-notice.ts';
import type { NoticeChange, SchoolNotice } from './school-notice.ts';

/** So long before its first day begins a school is told again of what came in its holiday. */
const firstDayMinutes = 60;

const firstDayFrom = ({ arrive }: SchoolNotice): Date => new Date(Date.parse(arrive.at) - firstDayMinutes * 60_000);

const awaitsFirstDay = (notice: SchoolNotice): boolean =>
  notice.arrive.holiday &&
  !notice.calledOff &&
  notice.told.length > 0 &&
  !notice.told.some(({ kind, at }) => kind === 'first-day' && at >= notice.since) &&
  !isHeld(notice);

/** Whether somebody still has something to do about it when the day of its board is over. */
const staysOnBoard = (notice: SchoolNotice): boolean => !isDone(notice) || (notice.replies?.waiting ?? 0) > 0;

/** What time is to bring a notice next, and when. Undefined where it has nothing more to bring. */
export function nextAt(notice: SchoolNotice, rules: SchoolNotices): Date | undefined {
  const times = awaitsFirstDay(notice) ? [firstDayFrom(notice)] : [];
  if (!isDone(notice)) {
    if (!notice.call && !isHeld(notice)) times.push(redFrom(notice, rules));
    if (!notice.escalatedAt) times.push(escalatesFrom(notice, rules));
    const looks = looksFrom(notice, rules);
    if (looks) times.push(looks);
  }
  if (staysOnBoard(notice)) times.push(momentOn(addDays(notice.boardOn, 1), '00:00'));
  return times.reduce<Date | undefined>((first, at) => (first && first <= at ? first : at), undefined);
}

/**
 * What time alone does to a notice, of which `mails` are those that are owed: before the day begins somebody rings where
 * none of them has arrived; on the first day after a holiday the school is told again, whoever was told in it; one
 * that is not acknowledged in time is rung about, and later a manager’s to know; one that is not done, or has a reply that
 * nobody has read, stands on the next board when the day is over. One that is held is never rung about by itself. Undefined while there is nothing to do.
 */
export function passTime(
  notice: SchoolNotice,
  now: Date,
  places: Places,
  rules: SchoolNotices,
  mails: readonly Notice[] = [],
): NoticeChange | undefined {
  const due = nextAt(notice, rules);
  if (!due || now < due) return undefined;
  const at = now.toISOString();
  let next: SchoolNotice = { ...notice, version: notice.version + 1 };
  let tell: NoticeChange['tell'] = [];
  if (awaitsFirstDay(next) && now >= firstDayFrom(next)) {
    const again = put(next, 'first-day', places, { now, rules });
    next = again.notice;
    tell = again.tell;
  }
  if (!isDone(next)) {
    const looks = looksFrom(next, rules);
    if (looks && now >= looks) next = mailsLooked(next, mails, now);
    if (!next.call && !isHeld(next) && now >= redFrom(next, rules)) {
      next = { ...next, call: { why: 'not-acknowledged', since: at } };
    }
    if (!next.escalatedAt && now >= escalatesFrom(next, rules)) next = { ...next, escalatedAt: at };
  }
  if (staysOnBoard(next)) next = { ...next, boardOn: boardBy(next.boardOn, now, places.council) };
  return { notice: next, tell };
}

/** A child in a lane that nobody has ended goes on to the next board. Undefined while it stands on one that is not over. */
export function laneCarried(entry: LaneEntry, now: Date, council: CalendarDays): LaneEntry | undefined {
  if (entry.ended || entry.boardOn >= localDate(now)) return undefined;
  return { ...entry, version: entry.version + 1, boardOn: boardBy(entry.boardOn, now, council) };
}
