import { CalendarDate } from '../time/dates.ts';
import { Establishment, EstablishmentPhase, EstablishmentStatus } from './establishment.ts';
import { type RegisterCell, registerColumns } from './register-columns.ts';

/** One thing wrong with the register's file: in which row of the spreadsheet, in which column, and what. */
export type RegisterProblem = { row: number; column: string; code: string };

/** What a row says, or what is wrong with it. */
export type ReadRow = { ok: true; establishment: Establishment } | { ok: false; problems: RegisterProblem[] };

/** The register writes days as `24-11-2026`; some tools that pass it on write them the other way round. */
const dateIn = (text: string): string | undefined => {
  const [, day, month, year] = /^(\d{2})[-/](\d{2})[-/](\d{4})$/.exec(text) ?? [];
  const written = year ? `${year}-${month}-${day}` : text;
  return CalendarDate.safeParse(written).success ? written : undefined;
};

const statuses = EstablishmentStatus.options;
const phases = EstablishmentPhase.options;

/** Reads a cell that is not empty; undefined where it cannot be read. Nothing is guessed. */
function cellIn(text: string, cell: RegisterCell): unknown {
  switch (cell) {
    case 'text':
      return text;
    case 'urn':
      return /^[1-9]\d{5}$/.test(text) ? text : undefined;
    case 'three-figures':
      return /^\d{1,3}$/.test(text) ? text.padStart(3, '0') : undefined;
    case 'four-figures':
      return /^\d{4}$/.test(text) ? text : undefined;
    case 'date':
      return dateIn(text);
    case 'count':
      return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
    case 'status':
      return /^[1-4]$/.test(text) ? statuses[Number(text) - 1] : undefined;
    case 'phase':
      return /^[0-7]$/.test(text) ? phases[Number(text)] : undefined;
  }
}

/** Phases that a row without one has: the register leaves it out where it does not apply. */
const standing = { phase: 'not-applicable', type: { code: '', name: '' }, group: { code: '', name: '' } };

/**
 * Reads a row of the register's file by the names of its columns. What cannot be read in a column that a notice depends
 * on leaves the establishment as it stood; a closed school needs the day on which it closed no more than the register does.
 */
export function readRow(cells: Readonly<Record<string, string>>, row: number): ReadRow {
  const problems: RegisterProblem[] = [];
  const read = new Map<string, unknown>();
  for (const { name, cell, at } of registerColumns) {
    const text = (cells[name] ?? '').trim();
    if (text === '') continue;
    const value = cellIn(text, cell);
    if (value === undefined) problems.push({ row, column: name, code: 'unreadable' });
    else read.set(at.join('.'), value);
  }
  const parts = (path: string, count: number) =>
    Array.from({ length: count }, (_, at) => read.get(`${path}.${at}`)).filter((part) => typeof part === 'string');
  const pair = (path: 'type' | 'group') => ({
    code: read.get(`${path}.code`) ?? standing[path].code,
    name: read.get(`${path}.name`) ?? standing[path].name,
  });
  const head = parts('head', 3).join(' ');
  const plain = [...read].filter(([at]) => !at.includes('.'));
  const parsed = Establishment.safeParse({
    phase: standing.phase,
    ...Object.fromEntries(plain),
    type: pair('type'),
    group: pair('group'),
    address: parts('address', 5),
    ...(head && { head }),
  });
  if (parsed.success && problems.length === 0) return { ok: true, establishment: parsed.data };
  const lacking = (parsed.error?.issues ?? []).map(({ path }) => columnOf(path.join('.')));
  const unread = new Set(problems.map(({ column }) => column));
  const missing = [...new Set(lacking)].filter((column) => !unread.has(column));
  return { ok: false, problems: [...problems, ...missing.map((column) => ({ row, column, code: 'missing' }))] };
}

const columnOf = (path: string): string =>
  registerColumns.find(({ at }) => at.join('.') === path || at[0] === path)?.name ?? path;
