import type { Stamp } from '../actor.ts';
import { CaseFileId } from '../ids.ts';
import type { CaseFile, FeedHead, Halt } from './feed.ts';
import { OpenChild } from './open-child.ts';
import type { FeedRead } from './read-feed.ts';

/** More rejected rows than this are no slips: the file was made wrongly. */
const rejectedPercent = 5;

type Before = { head: FeedHead | undefined; children: readonly OpenChild[] };
type Made = { id: string; by: Stamp; at: Date; authority: string; extractedAt: string; closedPercent: number };

/** A child as text, in which the order of its parts says nothing. */
const asText = (child: OpenChild): string => JSON.stringify(OpenChild.parse(child));

const percentOf = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);

/** Compares a file with the one in force: who is new, changed, closed, and whether it is one to stop at. */
export function compareFeed(read: FeedRead, { head, children }: Before, made: Made): CaseFile {
  const before = new Map(children.map((child) => [child.caseId, asText(child)]));
  const now = new Map(read.children.map((child) => [child.caseId, asText(child)]));
  const closed = [...before.keys()].filter((caseId) => !now.has(caseId));
  const added = [...now.keys()].filter((caseId) => !before.has(caseId)).length;
  const changed = [...now].filter(([caseId, text]) => (before.get(caseId) ?? text) !== text).length;
  const halts: Halt[] = [];
  if (head && before.size === 0 && head.children > 0) halts.push('last-file-gone');
  if (percentOf(closed.length, before.size) > made.closedPercent) halts.push('closes-too-many');
  if (head && now.size * 2 <= head.children) halts.push('half-a-file');
  if (percentOf(read.rejected, read.rows) > rejectedPercent) halts.push('too-many-rejects');
  return {
    id: CaseFileId.parse(made.id),
    authority: made.authority,
    version: 1,
    at: made.at.toISOString(),
    by: made.by,
    extractedAt: made.extractedAt,
    rows: read.rows,
    children: read.children.length,
    counts: {
      ...{ added, changed, closed: closed.length, rejected: read.rejected },
      unchanged: now.size - added - changed,
    },
    closed: closed.slice(0, 200),
    problems: read.problems.slice(0, 500),
    halts,
    over: head?.version ?? 0,
  };
}
