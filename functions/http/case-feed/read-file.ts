import { type FeedColumnName, feedColumns } from '../../../shared/case-feed/columns.ts';
import type { FeedLine } from '../../../shared/case-feed/read-feed.ts';
import { cleaned } from '../../../shared/form/patterns.ts';
import { csvLines } from '../csv-lines.ts';

/** More than any council has children open at a time. */
const mostRows = 20_000;

/** Why a file as a whole is not taken. */
export type FeedProblem = { code: string; params?: Record<string, string | number> };

/** The lines of a file by their columns, or why it is no file of ours. */
export type FeedFileRead = { ok: true; lines: FeedLine[] } | { ok: false; problem: FeedProblem };

const refuse = (code: string, params?: FeedProblem['params']): FeedFileRead => ({
  ok: false,
  problem: { code, ...(params && { params }) },
});

/** Reads the case system's file into lines. A column that is missing, unknown or there twice refuses the whole of it. */
export function readFeedFile(bytes: Uint8Array): FeedFileRead {
  const read = csvLines(bytes);
  if (!read.ok) return refuse(read.code, read.params);
  const [head, ...lines] = read.lines;
  if (!head || lines.length === 0) return refuse('empty');
  const names = head.record.map((name) =>
    name
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, '_'),
  );
  const known = new Set<string>(feedColumns.map(({ name }: { name: FeedColumnName }) => name));
  const strange = names.find((name) => name !== '' && !known.has(name));
  if (strange !== undefined) return refuse('unknown-column', { column: strange.slice(0, 60) });
  const twice = names.find((name, at) => name !== '' && names.indexOf(name) < at);
  if (twice !== undefined) return refuse('column-twice', { column: twice });
  const lacking = feedColumns.find(({ name, needed }) => needed && !names.includes(name));
  if (lacking) return refuse('column-missing', { column: lacking.name });
  if (lines.length > mostRows) return refuse('too-many', { max: mostRows });
  return {
    ok: true,
    lines: lines.map(({ record, row }) => ({
      row,
      cells: Object.fromEntries(names.flatMap((name, at) => (name ? [[name, cleaned(record[at] ?? '')]] : []))),
    })),
  };
}
