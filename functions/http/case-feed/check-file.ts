import { type Actor, stampOf } from '../../../shared/actor.ts';
import { compareFeed } from '../../../shared/case-feed/compare-feed.ts';
import type { CaseFile } from '../../../shared/case-feed/feed.ts';
import { readFeed } from '../../../shared/case-feed/read-feed.ts';
import { localDate } from '../../../shared/time/london.ts';
import type { CaseFeedStore } from '../../store/case-feed.ts';
import type { Write } from '../../store/commit.ts';
import type { FileProblem } from '../columned-lines.ts';
import type { Deps } from '../context.ts';
import { readFeedFile } from './read-file.ts';

type Needs = Pick<Deps, 'now' | 'newId'> & { store: { caseFeed: Pick<CaseFeedStore, 'head' | 'children' | 'save'> } };

/** What is written in the one transaction that keeps a file, by the file's id. */
type Also = (fileId: string) => readonly Write[];

/** A file that was read, compared and kept, or why it is not taken as a whole. */
export type CheckedFile = { ok: true; file: CaseFile } | { ok: false; problem: FileProblem };

const no = (code: string): CheckedFile => ({ ok: false, problem: { code } });

/**
 * Reads a file, compares it with the one in force and keeps it beside that, with what is `also` written. Nothing is
 * answered from it yet. Where that was written already, the problem is `stale`.
 */
export async function checkFile(
  { store, now, newId }: Needs,
  bytes: Uint8Array,
  actor: Actor,
  closedPercent: number,
  also: Also = () => [],
): Promise<CheckedFile> {
  const file = readFeedFile(bytes);
  if (!file.ok) return file;
  const at = now();
  const { authority } = actor;
  const head = await store.caseFeed.head(authority);
  const before = head ? await store.caseFeed.children(head.fileId) : [];
  const read = readFeed(file.lines, before, localDate(at));
  const { extractedAt } = read;
  if (!extractedAt) return no('no-time');
  if (Date.parse(extractedAt) > at.getTime() + 3_600_000) return no('time-ahead');
  if (head && Date.parse(extractedAt) <= Date.parse(head.extractedAt)) return no('not-newer');
  const made = { id: newId(), by: stampOf(actor), at, authority, extractedAt, closedPercent };
  const compared = compareFeed(read, { head, children: before }, made);
  const saved = await store.caseFeed.save(compared, read.children, newId(), also(compared.id));
  if (!saved.ok) return no(saved.refusal.kind === 'stale' ? 'stale' : 'one-month');
  return { ok: true, file: compared };
}
