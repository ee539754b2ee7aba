import { cleaned } from '../../shared/form/patterns.ts';
import { csvLines } from './csv-lines.ts';

/** Why a file as a whole is not taken. */
export type FileProblem = { code: string; params?: Record<string, string | number> };

/** A line of a file by its columns, with the number of its row as a spreadsheet shows it. */
export type ColumnedLine = { row: number; cells: Record<string, string> };

type Columns = readonly { name: string; needed?: boolean }[];
type Read = { ok: true; lines: ColumnedLine[] } | { ok: false; problem: FileProblem };

export const refuseFile = (code: string, params?: FileProblem['params']): { ok: false; problem: FileProblem } => ({
  ok: false,
  problem: { code, ...(params && { params }) },
});

const asName = (head: string): string =>
  head
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');

/** Reads a file that somebody filled in by our columns. One that is missing, unknown or there twice refuses the whole of it. */
export function columnedLines(bytes: Uint8Array, columns: Columns): Read {
  const read = csvLines(bytes);
  if (!read.ok) return refuseFile(read.code, read.params);
  const [head, ...lines] = read.lines;
  if (!head || lines.length === 0) return refuseFile('empty');
  const names = head.record.map(asName);
  const known = new Set(columns.map(({ name }) => name));
  const strange = names.find((name) => name !== '' && !known.has(name));
  if (strange !== undefined) return refuseFile('unknown-column', { column: strange.slice(0, 60) });
  const twice = names.find((name, at) => name !== '' && names.indexOf(name) < at);
  if (twice !== undefined) return refuseFile('column-twice', { column: twice });
  const lacking = columns.find(({ name, needed }) => needed && !names.includes(name));
  if (lacking) return refuseFile('column-missing', { column: lacking.name });
  const cellsOf = (record: readonly string[]) =>
    Object.fromEntries(names.flatMap((name, at) => (name ? [[name, cleaned(record[at] ?? '')]] : [])));
  return { ok: true, lines: lines.map(({ record, row }) => ({ row, cells: cellsOf(record) })) };
}
