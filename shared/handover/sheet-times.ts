import type { Settings } from '../settings.ts';
import { dateOf } from '../time/dates.ts';
import { londonDay, londonInstant } from '../time/london.ts';
import { hoursOn } from '../time/opening-hours.ts';
import type { SheetKind, SheetPlace } from './sheet.ts';

type Times = Pick<Settings, 'calendar' | 'handover'>;

/** A sheet with the moment at which it makes itself. */
export type DueSheet = SheetPlace & { dueAt: Date };

/** Before the office closes there is so much time for a handover, on a day when it closes early. */
const beforeClosingMs = 15 * 60_000;
/** No office is shut for so long on end. */
const mostDays = 400;

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/**
 * The two sheets of a day, in their order; none on a day on which the office stays shut, because nobody is there to take
 * over or to hand over. Each makes itself at its time in the settings: the morning's no later than the office opens, the
 * evening's no later than a quarter of an hour before it closes.
 */
function sheetsOn({ calendar, handover }: Times, day: number): DueSheet[] {
  const hours = hoursOn(calendar, day);
  if (!hours) return [];
  const due: Record<SheetKind, number> = {
    morning: Math.min(londonInstant(day, minuteOf(handover.morning)), hours.opens),
    evening: Math.min(londonInstant(day, minuteOf(handover.evening)), hours.closes - beforeClosingMs),
  };
  const sheet = (kind: SheetKind): DueSheet => ({ date: dateOf(day), kind, dueAt: new Date(due[kind]) });
  return [sheet('morning'), sheet('evening')];
}

/** The sheet in force at a moment: the last that was due. Over a weekend it is still Friday evening's. */
export function sheetAt(settings: Times, now: Date): DueSheet {
  const today = londonDay(now.getTime()).day;
  for (let day = today; day > today - mostDays; day -= 1) {
    const last = sheetsOn(settings, day).findLast(({ dueAt }) => dueAt <= now);
    if (last) return last;
  }
  throw new RangeError('no handover within a year');
}

/** The sheet that is made next. */
export function sheetAfter(settings: Times, now: Date): DueSheet {
  const today = londonDay(now.getTime()).day;
  for (let day = today; day < today + mostDays; day += 1) {
    const next = sheetsOn(settings, day).find(({ dueAt }) => dueAt > now);
    if (next) return next;
  }
  throw new RangeError('no handover within a year');
}

/** The sheet before another: what the night took over, for whoever takes it back. */
export const sheetBefore = (settings: Times, { dueAt }: DueSheet): DueSheet =>
  sheetAt(settings, new Date(dueAt.getTime() - 1));

/** From when to when a morning's sheet tells of: since the office closed, until it opens. */
export function nightBefore({ calendar }: Times, { dueAt }: DueSheet): { since: Date; until: Date } {
  const today = londonDay(dueAt.getTime()).day;
  const until = new Date(hoursOn(calendar, today)?.opens ?? dueAt);
  for (let day = today - 1; day > today - mostDays; day -= 1) {
    const closes = hoursOn(calendar, day)?.closes;
    if (closes !== undefined) return { since: new Date(closes), until };
  }
  throw new RangeError('the office has not been open for a year');
}
