import type { CalendarDate } from '../time/dates.ts';
import { localDate } from '../time/london.ts';
import { type Hold, inForce } from './hold.ts';
import type { KeptRecord } from './kept-record.ts';
import { lastDayOf } from './periods.ts';
import type { LineName, Schedule } from './schedule.ts';

/** How a record stands to its time. `line`: by which line of the schedule it is kept so long. Days are of London. */
export type Stands =
  | { as: 'open' }
  | { as: 'held'; holds: readonly Hold[]; until: CalendarDate; line: LineName }
  | { as: 'kept'; until: CalendarDate; line: LineName | 'keep-longer' }
  | { as: 'due'; since: CalendarDate; line: LineName };

type End = { until: CalendarDate; line: LineName };

/** Until when one line keeps a record: nothing can be worked out for lines that have no years of their own. */
function endBy(
  line: LineName,
  { ended, born }: KeptRecord & { ended: CalendarDate },
  schedule: Schedule,
): End | undefined {
  const { keep } = schedule.lines[line];
  if (keep.from !== 'ended') return undefined;
  return { until: lastDayOf(keep, ended, born), line };
}

/**
 * Whether a record’s time is over. The longest of the lines that it earns counts; somebody may have said to keep it
 * longer; and no record on which a hold is in force is ever due. A record is due from the day after it was to be kept.
 * Throws for a record of which no line says how long it is kept.
 */
export function dueForDisposal(
  { ended, ...record }: KeptRecord,
  schedule: Schedule,
  { holds, keepUntil }: { holds: readonly Hold[]; keepUntil?: CalendarDate | undefined },
  now: Date,
): Stands {
  if (!ended) return { as: 'open' };
  const ends = record.lines.flatMap((line) => endBy(line, { ...record, ended }, schedule) ?? []);
  const longest = ends.toSorted((a, b) => a.until.localeCompare(b.until)).at(-1);
  if (!longest) throw new Error('no line of the schedule says how long this is kept');
  const holding = inForce(holds);
  if (holding.length > 0) return { as: 'held', holds: holding, ...longest };
  if (keepUntil && keepUntil > longest.until && keepUntil >= localDate(now)) {
    return { as: 'kept', until: keepUntil, line: 'keep-longer' };
  }
  if (longest.until >= localDate(now)) return { as: 'kept', ...longest };
  return { as: 'due', since: longest.until, line: longest.line };
}
