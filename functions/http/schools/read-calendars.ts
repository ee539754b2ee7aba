import type { Moment } from '../../../shared/moment.ts';
import { calendarColumns, calendarsOfRows } from '../../../shared/school-calendar/calendar-of-rows.ts';
import type { SchoolCalendar } from '../../../shared/school-calendar/school-calendar.ts';
import { setCalendar } from '../../../shared/school-calendar/set-calendar.ts';
import { calendarProblemInWords, placeInWords } from '../../../web/forms/school-calendar-words.ts';
import type { SchoolDeps } from '../context.ts';
import { csvLines } from '../csv-lines.ts';

/** One thing wrong with a file of calendars: in which row, or of which school, and what. */
export type CalendarFileProblem = { row: string; column: string; text: string };

/** The calendars of a file; or, of a file that is none, why, and otherwise all that is wrong in it. */
export type CalendarsRead = { calendars: SchoolCalendar[]; problems: CalendarFileProblem[]; error?: string };

/** As many as one write holds. */
const most = 90;

/**
 * Reads a file of calendars: each school that it speaks of gets all of its days anew, and the council too where a row names
 * no school. With one thing wrong nothing is taken, so that a file can be put right and sent again.
 */
export async function readCalendars({ store }: SchoolDeps, bytes: Uint8Array, moment: Moment): Promise<CalendarsRead> {
  const none = { calendars: [], problems: [] };
  const read = csvLines(bytes);
  if (!read.ok) return { ...none, error: 'The selected file could not be read as a CSV' };
  const [head, ...lines] = read.lines;
  const columns: readonly string[] = calendarColumns;
  const names = head?.record ?? [];
  const strange = names.find((name) => !columns.includes(name));
  if (strange !== undefined)
    return { ...none, error: `The selected file has a column that we do not know: ${strange.slice(0, 60)}` };
  const lacking = columns.find((name) => !names.includes(name));
  if (lacking) return { ...none, error: `The selected file must have a column named ${lacking}` };
  if (lines.length === 0) return { ...none, error: 'The selected file has column names and nothing below them' };
  const rows = lines.map(({ record, row }) => ({
    row,
    cells: Object.fromEntries(names.map((name, at) => [name, record[at] ?? ''])),
  }));
  const { calendars, problems } = calendarsOfRows(rows);
  const wrong: CalendarFileProblem[] = problems.map(({ row, field, code }) => ({
    row: String(row),
    column: field,
    text: calendarProblemInWords({ code }),
  }));
  const keys = [...calendars.keys()].filter((key) => key !== '');
  if (keys.length > most)
    return { ...none, error: `The selected file must speak of ${most} schools or fewer. Send it in parts` };
  const { authority } = moment.actor;
  const [known, held] = await Promise.all([
    store.schools.settingsOf(authority, keys),
    store.schools.calendarsOf(authority, keys),
  ]);
  const found = new Set(known.settings.map(({ key }) => key));
  const set: SchoolCalendar[] = [];
  const of = calendars.get('');
  const council = of ? { ...(held.council ?? { version: 0 }), days: of } : held.council;
  for (const [key, days] of calendars) {
    if (key !== '' && !found.has(key)) {
      const row = rows.find(({ cells }) => (cells.setting ?? '').trim() === key)?.row ?? 0;
      wrong.push({ row: String(row), column: 'setting', text: 'No school of this number is in the directory' });
      continue;
    }
    const before = key === '' ? held.council : held.own.get(key);
    // What the file does not say of a day's hours stays.
    const hours = { opensAt: before?.days.opensAt, closesAt: before?.days.closesAt };
    const made = setCalendar(
      {
        ...(key !== '' && { setting: key }),
        before,
        council: council && 'authority' in council ? council : held.council,
        leadsThere: false,
      },
      { seen: before?.version ?? 0, days: { ...days, ...hours } },
      moment,
    );
    if (made.ok) set.push(made.value);
    else if (made.refusal.kind === 'invalid')
      wrong.push(
        ...made.refusal.problems.map((problem) => ({
          row: key || 'the council’s',
          column: placeInWords(problem.field, days),
          text: calendarProblemInWords(problem),
        })),
      );
    else return { ...none, error: 'These calendars may not be set by you' };
  }
  return { calendars: wrong.length > 0 ? [] : set, problems: wrong };
}
