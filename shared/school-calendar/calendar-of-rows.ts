import type { Problem } from '../result.ts';
import { SettingKey } from '../school-directory/setting.ts';
import { CalendarDate } from '../time/dates.ts';
import type { CalendarDays } from './school-calendar.ts';

/** The columns of a file of calendars. `setting` is empty for the council's own; `last` is empty for one day. */
export const calendarColumns = ['setting', 'kind', 'name', 'first', 'last'] as const;

/** A row of such a file, with its number as a spreadsheet shows it. */
export type CalendarRow = { row: number; cells: Readonly<Record<string, string>> };

/** The days of each setting that the file speaks of, under its key or '' for the council; and what cannot be read. */
export type CalendarsRead = { calendars: Map<SettingKey | '', CalendarDays>; problems: (Problem & { row: number })[] };

const dateIn = (text: string): string | undefined => {
  const [, day = '', month = '', year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const written = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  return CalendarDate.safeParse(written).success ? written : undefined;
};

const kinds = ['term', 'break', 'inset', 'closure', 'open'] as const;
const kindIn = (text: string) => kinds.find((kind) => kind === text.trim().toLowerCase());

const empty = (): CalendarDays => ({ terms: [], breaks: [], insetDays: [], closures: [], openDays: [] });

/** Reads a file of calendars row by row. Whether its days can be so is for `calendarProblems` to say. */
export function calendarsOfRows(rows: readonly CalendarRow[]): CalendarsRead {
  const read: CalendarsRead = { calendars: new Map(), problems: [] };
  for (const { row, cells } of rows) {
    const wrong = (field: string, code: string) => read.problems.push({ row, field, code });
    const setting = (cells.setting ?? '').trim();
    const kind = kindIn(cells.kind ?? '');
    const first = dateIn((cells.first ?? '').trim());
    const last = (cells.last ?? '').trim() === '' ? first : dateIn((cells.last ?? '').trim());
    const name = (cells.name ?? '').trim() || (kind ?? '');
    if (setting !== '' && !SettingKey.safeParse(setting).success) wrong('setting', 'not-a-number');
    if (!kind) wrong('kind', cells.kind ? 'not-an-option' : 'missing');
    if (!first) wrong('first', cells.first ? 'not-a-date' : 'missing');
    if (!last && first) wrong('last', 'not-a-date');
    if (!kind || !first || !last || read.problems.at(-1)?.row === row) continue;
    const days = read.calendars.get(setting) ?? empty();
    read.calendars.set(setting, days);
    if (kind === 'term') days.terms.push({ name, first, last });
    else if (kind === 'break') days.breaks.push({ name, first, last });
    else if (first !== last) wrong('last', 'one-day-each');
    else if (kind === 'closure') days.closures.push({ date: first, reason: name });
    else days[kind === 'inset' ? 'insetDays' : 'openDays'].push(first);
  }
  return read;
}
