import * as z from 'zod';
import { OrganisationKind } from '../agency.ts';
import { PersonId } from '../ids.ts';
import { Rating } from '../settings/codes.ts';
import type { WorkingCalendar } from '../time/calendar.ts';
import { type Clock, openPause, settleClock } from '../time/clocks.ts';
import { localDate } from '../time/london.ts';
import { type ContactRow, harmRank } from './row.ts';
import { type Stage, stages } from './stage.ts';

/** What the board is narrowed to. An empty list or a missing value narrows nothing. */
export const BoardFilter = z.object({
  stage: z.enum(stages).optional(),
  ratings: z.array(z.union([Rating, z.literal('none')])),
  holder: z.union([z.enum(['me', 'me-and-covered', 'nobody']), PersonId]).optional(),
  kind: OrganisationKind.optional(),
  overdue: z.boolean(),
  /** Only those whose referrer has sent something that the front door has not looked at. */
  unread: z.boolean().default(false),
});
export type BoardFilter = z.infer<typeof BoardFilter>;

/** Who looks at the board, and when. */
export type Seer = {
  actorId: string;
  now: Date;
  calendar: WorkingCalendar;
  /** How much each contact's referrer has sent that the front door has not looked at, where it is anything. */
  unread?: ReadonlyMap<string, number>;
  /** Those who are away and for whom whoever looks covers. */
  covers?: ReadonlySet<string>;
};

export type Board = {
  /** How many contacts stand at each stage, of those that the rest of the filter lets through. */
  counts: Record<Stage, number>;
  /** All of those, whatever their stage. */
  total: number;
  /** Those at the stage that was asked for, who could come to harm soonest first. */
  rows: ContactRow[];
};

/** The clock of a contact that falls due first; the one that has stopped only when no other runs. */
export function nextClock({ clock, ratingClock }: Pick<ContactRow, 'clock' | 'ratingClock'>): Clock {
  if (!ratingClock || ratingClock.stoppedAt) return clock;
  return clock.stoppedAt || ratingClock.dueAt < clock.dueAt ? ratingClock : clock;
}

/** Whether something promised about the contact is late and still to be done. A paused clock is not late. */
export function isOverdue(
  row: Pick<ContactRow, 'clock' | 'ratingClock'>,
  { now, calendar }: Pick<Seer, 'now' | 'calendar'>,
) {
  return [row.clock, row.ratingClock].some((clock) => {
    if (!clock || clock.stoppedAt) return false;
    const settled = settleClock(calendar, clock, now);
    return !openPause(settled) && now > new Date(settled.dueAt);
  });
}

/** The open contacts as one person wants to see them. Each count is that of the list that its stage leads to. */
export function boardOf(open: readonly ContactRow[], filter: BoardFilter, seer: Seer): Board {
  const passed = open.filter((row) => row.stage && passes(row, filter, seer));
  const counts = { new: 0, screening: 0, waiting: 0, decision: 0, 'sign-off': 0, 'to-send': 0 };
  for (const { stage } of passed) if (stage) counts[stage] += 1;
  const rows = passed.filter(({ stage }) => !filter.stage || stage === filter.stage);
  return { counts, total: passed.length, rows: inOrderOfHarm(rows, seer) };
}

function passes(row: ContactRow, { ratings, holder, kind, overdue, unread }: BoardFilter, seer: Seer): boolean {
  // What is kept from whoever looks answers no question about itself but how urgent and how late it is.
  if (row.hidden && (unread || kind || holder)) return false;
  if (unread && !seer.unread?.has(row.id)) return false;
  if (ratings.length > 0 && !ratings.includes(row.rating ?? 'none')) return false;
  if (kind && row.raisedBy.kind !== kind) return false;
  if (holder === 'nobody' && row.holder) return false;
  if (holder && holder !== 'nobody' && !isHeldBy(row, holder, seer)) return false;
  return !overdue || isOverdue(row, seer);
}

function isHeldBy({ holder: held }: ContactRow, holder: string, { actorId, covers }: Seer): boolean {
  if (holder === 'me-and-covered') return held?.id === actorId || (held !== undefined && covers?.has(held.id) === true);
  return held?.id === (holder === 'me' ? actorId : holder);
}

/** Whether the emergency duty team dealt with it and nobody of the day has taken it over yet. */
const waitsFromTheNight = ({ overnight, holder, changedBy }: ContactRow): boolean =>
  overnight !== undefined && (!holder || changedBy?.role === 'edt-worker');

/**
 * Red and called in as urgent first, then what the emergency duty team hands back, then whatever is late, then the rest:
 * within each by urgency and what is due.
 */
function inOrderOfHarm(rows: readonly ContactRow[], seer: Seer): ContactRow[] {
  const placed = rows.map((row) => {
    const rank = harmRank(row);
    const tier = rank < '2' ? '0' : waitsFromTheNight(row) ? '1' : isOverdue(row, seer) ? '2' : '3';
    return { row, place: `${tier}${rank}${nextClock(row).dueAt}${row.id}` };
  });
  return placed.sort((a, b) => (a.place < b.place ? -1 : 1)).map(({ row }) => row);
}

/** What one worker holds, for whoever gives out work. */
export type Workload = { open: number; dueToday: number; overdue: number };

/** The open work of each holder, by their id. What is late is not counted again as due today. */
export function workloads(open: readonly ContactRow[], seer: Pick<Seer, 'now' | 'calendar'>): Map<string, Workload> {
  const today = localDate(seer.now);
  const loads = new Map<string, Workload>();
  for (const row of open) {
    if (!row.holder) continue;
    const load = loads.get(row.holder.id) ?? { open: 0, dueToday: 0, overdue: 0 };
    const next = nextClock(row);
    const late = isOverdue(row, seer);
    loads.set(row.holder.id, {
      open: load.open + 1,
      dueToday: load.dueToday + (!late && !next.stoppedAt && localDate(new Date(next.dueAt)) === today ? 1 : 0),
      overdue: load.overdue + (late ? 1 : 0),
    });
  }
  return loads;
}
