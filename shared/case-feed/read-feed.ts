import type { CalendarDate } from '../time/dates.ts';
import type { OpenChild } from './open-child.ts';
import { type ReadRow, type RowProblem, readFeedRow } from './read-row.ts';

/** A line of the file, its cells by their column. */
export type FeedLine = { cells: Readonly<Record<string, string>>; row: number };

/** All that a file says. `rejected`: how many of its rows have something wrong in them. */
export type FeedRead = {
  extractedAt: string | undefined;
  children: OpenChild[];
  rows: number;
  rejected: number;
  problems: RowProblem[];
};

/**
 * Reads the lines of a file into the children who are open by it. A row that cannot be read, of a child who was open by
 * the file before, leaves that child open and in doubt.
 */
export function readFeed(lines: readonly FeedLine[], before: readonly OpenChild[], today: CalendarDate): FeedRead {
  const known = new Map(before.map((child) => [child.caseId, child]));
  const children = new Map<string, OpenChild>();
  const seen = new Set<string>();
  const problems: RowProblem[] = [];
  let extractedAt: string | undefined;
  let rejected = 0;
  for (const line of lines) {
    const read = readFeedRow(line.cells, line.row, today);
    extractedAt ??= read.extractedAt;
    const own = [...read.problems, ...asOneOfMany(read, line.row, { extractedAt, seen })];
    problems.push(...own);
    if (own.length > 0) rejected += 1;
    seen.add(read.caseId);
    if (read.closed && own.length === 0) continue;
    const child = read.child ?? known.get(read.caseId);
    if (!child) continue;
    const key = children.has(child.caseId) ? `${child.caseId} row ${line.row}` : child.caseId;
    children.set(key, { ...child, doubtful: child.doubtful || own.length > 0 });
  }
  return { extractedAt, children: [...children.values()], rows: lines.length, rejected, problems };
}

/** What is wrong with a row because of what others say. */
function asOneOfMany(
  { caseId, extractedAt }: ReadRow,
  row: number,
  file: { extractedAt: string | undefined; seen: ReadonlySet<string> },
): RowProblem[] {
  return [
    ...(caseId && file.seen.has(caseId) ? [{ row, column: 'case_id', code: 'twice' }] : []),
    ...(extractedAt && extractedAt !== file.extractedAt ? [{ row, column: 'extracted_at', code: 'differs' }] : []),
  ];
}
