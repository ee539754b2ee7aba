import { feedColumns } from '../../../shared/case-feed/columns.ts';
import type { FeedLine } from '../../../shared/case-feed/read-feed.ts';
import { columnedLines, type FileProblem, refuseFile } from '../columned-lines.ts';

/** More than any council has children open at a time. */
const mostRows = 20_000;

/** The lines of a file by their columns, or why it is no file of ours. */
export type FeedFileRead = { ok: true; lines: FeedLine[] } | { ok: false; problem: FileProblem };

/** Reads the case system's file into lines. */
export function readFeedFile(bytes: Uint8Array): FeedFileRead {
  const read = columnedLines(bytes, feedColumns);
  return read.ok && read.lines.length > mostRows ? refuseFile('too-many', { max: mostRows }) : read;
}
