import { dayNumber, weekdayOf } from '../time/dates.ts';
import { localDate } from '../time/london.ts';
import type { BoardRow, LaneRow, NoticeRow } from './board.ts';
import { isQuiet } from './lane.ts';

/**
 * How well schools were told, of some notices: how many there were, how many were acknowledged or told by telephone before
 * their school day began, and how long it took from the police to the first message, in whole minutes. Absent where
 * there is nothing to reckon with: no share of nothing is shown as none.
 */
export type Figures = { notices: number; inTime: number; inTimePercent?: number; medianMinutes?: number };

/** The same of all notices, of each school, weekday (1 is Monday) and force, with the children nobody could place at once. */
export type SchoolFigures = {
  all: Figures;
  schools: Map<string, Figures>;
  weekdays: Map<number, Figures>;
  forces: Map<string, Figures>;
  unmatched: number;
};

const median = (numbers: readonly number[]): number | undefined => {
  const sorted = numbers.toSorted((one, other) => one - other);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  return low === undefined || high === undefined ? undefined : Math.round((low + high) / 2);
};

const figuresIn = (rows: readonly NoticeRow[]): Figures => {
  const inTime = rows.filter(({ doneAt, arriveAt }) => doneAt !== undefined && doneAt < arriveAt).length;
  const minutes = median(
    rows.flatMap(({ firstToldAt, receivedAt }) =>
      firstToldAt ? [(Date.parse(firstToldAt) - Date.parse(receivedAt)) / 60_000] : [],
    ),
  );
  return {
    notices: rows.length,
    inTime,
    ...(rows.length > 0 && { inTimePercent: Math.round((inTime / rows.length) * 100) }),
    ...(minutes !== undefined && { medianMinutes: minutes }),
  };
};

function by<K extends string | number>(rows: readonly NoticeRow[], of: (row: NoticeRow) => K): Map<K, Figures> {
  const groups = new Map<K, NoticeRow[]>();
  for (const row of rows) groups.set(of(row), [...(groups.get(of(row)) ?? []), row]);
  return new Map([...groups].map(([key, group]) => [key, figuresIn(group)]));
}

/** The figures of any rows of boards, such as those of a month. A notice counts once, whatever was sent on it. */
export function schoolFigures(rows: readonly BoardRow[]): SchoolFigures {
  const notices = rows.filter((row): row is NoticeRow => row.kind === 'notice' && row.state !== 'called-off');
  const lanes = rows.filter((row): row is LaneRow => row.kind === 'lane' && !isQuiet(row.lane));
  return {
    all: figuresIn(notices),
    schools: by(notices, ({ setting }) => setting.key),
    weekdays: by(notices, ({ receivedAt }) => weekdayOf(dayNumber(localDate(new Date(receivedAt))))),
    forces: by(notices, ({ force }) => force),
    unmatched: new Set(lanes.map(({ incidentId, childId }) => `${incidentId} ${childId}`)).size,
  };
}
