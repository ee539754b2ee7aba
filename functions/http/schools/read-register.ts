import { createHash } from 'node:crypto';
import type { RegisterFile, RegisterRefusal } from '../../../shared/school-directory/check-register.ts';
import type { Establishment } from '../../../shared/school-directory/establishment.ts';
import { linkOfRow, type SchoolLink } from '../../../shared/school-directory/links.ts';
import { type RegisterProblem, readRow } from '../../../shared/school-directory/read-row.ts';
import { headProblem, linkColumns } from '../../../shared/school-directory/register-columns.ts';
import type { CalendarDate } from '../../../shared/time/dates.ts';
import { csvLines } from '../csv-lines.ts';

/** A file of the register as it was read, or why it is none. */
export type RegisterRead = { ok: true; file: RegisterFile } | { ok: false; problem: RegisterRefusal };

const refuse = (code: string, params?: RegisterRefusal['params']): { ok: false; problem: RegisterRefusal } => ({
  ok: false,
  problem: { code, ...(params && { params }) },
});

/** The rows of a file by the names of its columns; a row with more or fewer cells than there are columns is left undefined. */
function rowsOf(bytes: Uint8Array) {
  const read = csvLines(bytes);
  if (!read.ok) return refuse(read.code, read.params);
  const [head, ...lines] = read.lines;
  if (!head || lines.length === 0) return refuse('empty');
  const names = head.record;
  const rows = lines.map(({ record, row }) => ({
    row,
    cells:
      record.length === names.length
        ? Object.fromEntries(names.map((name, at) => [name, record[at] ?? '']))
        : undefined,
  }));
  return { ok: true as const, names, rows };
}

/**
 * Reads the public file of the national register. `asOf` is the day of the file. A last row that breaks off says that the
 * file is not whole, and then none of it is taken.
 */
export function readRegister(bytes: Uint8Array, asOf: CalendarDate): RegisterRead {
  const read = rowsOf(bytes);
  if (!read.ok) return read;
  const wrong = headProblem(read.names);
  if (wrong) return refuse(wrong.code, { column: wrong.column });
  const last = read.rows.at(-1);
  if (last && last.cells === undefined) return refuse('broken-off', { row: last.row });
  const establishments: Establishment[] = [];
  const problems: RegisterProblem[] = [];
  const unread: string[] = [];
  for (const { row, cells } of read.rows) {
    const one = cells && readRow(cells, row);
    if (one?.ok) establishments.push(one.establishment);
    else {
      const wrong = one?.problems ?? [{ row, column: 'URN', code: 'cells' }];
      problems.push(...wrong);
      if (cells?.URN && !wrong.some(({ column }) => column === 'URN')) unread.push(cells.URN);
    }
  }
  const fingerprint = createHash('sha256').update(bytes).digest('hex');
  return { ok: true, file: { asOf, fingerprint, establishments, problems, unread } };
}

/** Reads the register's file of links: which establishment came after which, each once. */
export function readLinks(bytes: Uint8Array): { ok: true; links: SchoolLink[] } | ReturnType<typeof refuse> {
  const read = rowsOf(bytes);
  if (!read.ok) return read;
  const lacking = linkColumns.find((name) => !read.names.includes(name));
  if (lacking) return refuse('column-missing', { column: lacking });
  const strange = read.names.find((name) => !linkColumns.some((known) => known === name));
  if (strange !== undefined) return refuse('unknown-column', { column: strange.slice(0, 60) });
  const links = new Map<string, SchoolLink>();
  for (const { cells } of read.rows) {
    const link = cells && linkOfRow(cells);
    if (link) links.set(`${link.from} ${link.to}`, link);
  }
  return { ok: true, links: [...links.values()] };
}
