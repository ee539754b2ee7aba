import * as z from 'zod';
import { type Stamp, stampOf } from '../actor.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { CaseFile, FeedHead } from './feed.ts';

/** Taking a file into force. One that was halted needs a reason. */
export const TakeFile = z.object({ reason: z.string().trim().max(500).optional() });
export type TakeFile = z.infer<typeof TakeFile>;

export type FeedChange = { file: CaseFile; head: FeedHead };

/**
 * Puts a file into force over the one that it was compared with. One that was halted is put into force by a manager, with
 * the reason, and never by whoever sent it.
 */
export function takeFile(
  file: CaseFile,
  head: FeedHead | undefined,
  { reason = '' }: TakeFile,
  { actor, now }: Pick<Moment, 'actor' | 'now'>,
): Result<FeedChange> {
  if (file.taken || file.over !== (head?.version ?? 0)) return refuse({ kind: 'stale' });
  if (head && Date.parse(file.extractedAt) <= Date.parse(head.extractedAt)) return refuse({ kind: 'stale' });
  if (file.halts.length > 0) {
    if (!may(actor, 'release-a-case-file')) return refuse({ kind: 'forbidden' });
    if (file.by.id === actor.id) return refuse({ kind: 'second-person-needed', triggers: [] });
    if (reason === '') return refuse({ kind: 'invalid', problems: [{ field: 'reason', code: 'missing' }] });
  }
  const at = now.toISOString();
  const by: Stamp = stampOf(actor);
  const { id: fileId, extractedAt, children } = file;
  return ok({
    file: { ...file, version: file.version + 1, taken: { at, by, ...(reason !== '' && { reason }) } },
    head: { version: file.over + 1, fileId, extractedAt, takenAt: at, children },
  });
}
