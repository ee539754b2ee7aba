import type * as z from 'zod';
import { PoliceReport } from '../incident/report.ts';
import type { Problem } from '../result.ts';
import type { Column } from './column.ts';
import { incidentColumns } from './columns.ts';
import { readCell } from './read-cell.ts';

/** A row of a file by the names of its columns, with its number as a spreadsheet shows it. */
export type FileRow = { row: number; cells: Readonly<Record<string, string>> };

/** One thing wrong with a file: in which row, in which column, and what. */
export type RowProblem = { row: number; column: string; code: string; params?: Record<string, string | number> };

type Place = { row: number; column: string };
type Holder = { [name: string]: unknown };

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

/** Puts a value where a column says, making what lies around it. */
function put(holder: Holder, [first = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    holder[first] = value;
    return;
  }
  const inner = holder[first] ?? (rest[0] === '0' ? [] : {});
  holder[first] = inner;
  if (isHolder(inner)) put(inner, rest, value);
}

const byName = new Map(incidentColumns.map((column) => [column.name, column]));
const columnAt = (of: readonly Column['of'][], path: string): string | undefined => {
  const fits = incidentColumns.filter((column) => of.includes(column.of));
  const own = (column: Column) => column.at.join('.');
  return (
    fits.find((column) => own(column) === path) ??
    fits.find((column) => path.startsWith(`${own(column)}.`) || own(column).startsWith(`${path}.`))
  )?.name;
};

/** Where in the file a place of the report came from. */
function placeIn(path: string, rows: Rows): Place {
  const first = rows.all[0]?.row ?? 0;
  const [, list, at, inner = ''] = /^(adults|children)\.(\d+)\.?(.*)$/.exec(path) ?? [];
  if (!list)
    return {
      row: first,
      column:
        columnAt(['incident'], path) ??
        (path === 'adults' ? 'roles' : path === 'children' ? 'person' : 'police_reference'),
    };
  const row = rows[list === 'adults' ? 'adults' : 'children'][Number(at)]?.row ?? first;
  if (inner === 'birth' || inner.startsWith('birth.')) {
    const cells = rows.all.find((one) => one.row === row)?.cells ?? {};
    return { row, column: cells.expected_date ? 'expected_date' : 'date_of_birth' };
  }
  if (inner === 'name' || inner === 'forename') return { row, column: 'forename' };
  if (inner.startsWith('relationships')) return { row, column: 'relationship_to_children' };
  return { row, column: columnAt([list === 'adults' ? 'adult' : 'child', 'person'], inner) ?? 'person' };
}

type Rows = { all: readonly FileRow[]; adults: FileRow[]; children: FileRow[] };

/** The reports of one incident, or what is wrong with its rows; and, for the rules, where in the file a place stands. */
export type ReadRows =
  | { ok: true; report: PoliceReport; placeOf: (field: string) => Place }
  | { ok: false; problems: RowProblem[] };

const codeOf = ({ code, ...issue }: z.core.$ZodIssue, isThere: boolean): string => {
  if (!isThere) return 'missing';
  if (code === 'too_big') return 'too-long';
  return code === 'invalid_value' || 'format' in issue ? 'not-an-option' : 'invalid';
};

const personIn = ({ cells }: FileRow): string => (cells.person ?? '').trim().toLowerCase();

/** Reads the rows of one incident. What is of the incident is taken from the first row that says it. */
export function reportOfRows(all: readonly FileRow[]): ReadRows {
  const rows: Rows = {
    all,
    adults: all.filter((row) => personIn(row) === 'adult'),
    children: all.filter((row) => personIn(row) === 'child'),
  };
  const problems: RowProblem[] = all
    .filter((row) => !['adult', 'child'].includes(personIn(row)))
    .map(({ row, cells }) => ({ row, column: 'person', code: cells.person ? 'not-an-option' : 'missing' }));
  const report: Holder = { place: {} };
  const people = new Map(all.map((row): [FileRow, Holder] => [row, { birth: { kind: 'not-known' } }]));
  const said = new Map<string, string>();

  for (const one of all) {
    const kind = personIn(one);
    for (const [name, text] of Object.entries(one.cells)) {
      const column = byName.get(name);
      if (!column || name === 'person' || text === '') continue;
      const wrong = (code: string) => problems.push({ row: one.row, column: name, code });
      if (column.of === 'incident') {
        const before = said.get(name);
        if (before !== undefined && before !== text && name !== 'police_reference') wrong('differs');
        if (before !== undefined) continue;
        said.set(name, text);
      } else if (column.of !== 'person' && column.of !== kind && kind !== '') {
        wrong(column.of === 'adult' ? 'only-adults' : 'only-children');
        continue;
      }
      const read = readCell(text, column.kind);
      if ('code' in read) wrong(read.code);
      else put(column.of === 'incident' ? report : (people.get(one) ?? {}), column.at, read.value);
    }
  }
  const children = rows.children.map((row, at) => ({ id: `c${at + 1}`, row, told: people.get(row) ?? {} }));
  report.adults = rows.adults.map((row) =>
    adultOf(
      people.get(row) ?? {},
      children.map(({ id }) => id),
    ),
  );
  report.children = children.map(({ told }) => childOf(told));
  tidyPrevious(report);
  if (rows.children.length === 0) problems.push({ row: all[0]?.row ?? 0, column: 'person', code: 'no-child' });
  if (rows.adults.length === 0) problems.push({ row: all[0]?.row ?? 0, column: 'person', code: 'no-adult' });

  const parsed = PoliceReport.safeParse(report);
  if (parsed.success && problems.length === 0) {
    return { ok: true, report: parsed.data, placeOf: (field) => placeIn(field, rows) };
  }
  const unread = new Set(problems.map(({ row, column }) => `${row}|${column}`));
  const found = (parsed.error?.issues ?? [])
    .filter(
      ({ path }) => !(path.length === 1 && (path[0] === 'adults' || path[0] === 'children') && problems.length > 0),
    )
    .map((issue): RowProblem => {
      const place = placeIn(issue.path.join('.'), rows);
      const isThere = (all.find(({ row }) => row === place.row)?.cells[place.column] ?? '') !== '';
      const params = issue.code === 'too_big' ? { params: { max: Number(issue.maximum) } } : {};
      return { ...place, code: codeOf(issue, isThere), ...params };
    })
    .filter(({ row, column }) => !unread.has(`${row}|${column}`));
  const every = [...problems, ...found];
  return {
    ok: false,
    problems: every.filter(
      (one, at) => every.findIndex((other) => other.row === one.row && other.column === one.column) === at,
    ),
  };
}

/** A row of an adult as the report has it. */
function adultOf(told: Holder, childIds: readonly string[]): Holder {
  const { forename, surname, birth, expected: _, relationshipToChildren, work, workPlace, safeContact, ...rest } = told;
  const name = [forename, surname].filter((part) => typeof part === 'string').join(' ');
  const kinds = Array.isArray(work) ? work : [];
  return {
    ...rest,
    ...(name && { name }),
    // Where nobody said that it is safe, nobody knows.
    ...(isHolder(safeContact) && { safeContact: { safeToContact: 'not-known', ...safeContact } }),
    birth: typeof birth === 'string' ? { kind: 'exact', date: birth } : birth,
    ...(relationshipToChildren !== undefined && {
      relationships: childIds.map((childId) => ({ childId, relationship: relationshipToChildren })),
    }),
    ...(kinds.length > 0 && {
      work: kinds.map((kind) => ({ kind, ...(workPlace !== undefined && { where: workPlace }) })),
    }),
  };
}

/** A row of a child as the report has it. */
function childOf({ birth, expected, ...rest }: Holder): Holder {
  const kind = expected === undefined ? 'exact' : 'expected';
  const date = expected ?? birth;
  return { ...rest, birth: typeof date === 'string' ? { kind, date } : date };
}

/** Earlier notifications are days in the file, and may bear a reference elsewhere. */
function tidyPrevious(report: Holder): void {
  const { previous } = report;
  if (!isHolder(previous) || !Array.isArray(previous.notifications)) return;
  previous.notifications = previous.notifications.map((on) => ({ on }));
}

/** What the rules found wrong, in the rows and columns of the file. */
export const rowProblems = (problems: readonly Problem[], placeOf: (field: string) => Place): RowProblem[] =>
  problems.map(({ field, code, params }) => ({ ...placeOf(field), code, ...(params && { params }) }));
