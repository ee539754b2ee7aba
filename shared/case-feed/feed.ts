import * as z from 'zod';
import { Stamp } from '../actor.ts';
import { CaseFileId } from '../ids.ts';

/** Why a file is not taken unless a person says that it is right all the same. */
export const Halt = z.enum(['closes-too-many', 'half-a-file', 'too-many-rejects', 'last-file-gone']);
export type Halt = z.infer<typeof Halt>;

const Count = z.int().min(0);

/** A file of the case system as it was read and compared with the one in force. Its children lie beside it. */
export const CaseFile = z.object({
  id: CaseFileId,
  authority: z.string(),
  version: z.int().positive(),
  at: z.iso.datetime(),
  by: Stamp,
  /** When the case system made it. */
  extractedAt: z.iso.datetime(),
  rows: Count,
  children: Count,
  counts: z.object({ added: Count, changed: Count, closed: Count, unchanged: Count, rejected: Count }),
  /** Case numbers of children who are no longer open by this file, the first of them. */
  closed: z.array(z.string()).max(200),
  /** What is wrong, by row and column, the first of it. */
  problems: z.array(z.object({ row: z.int(), column: z.string(), code: z.string() })).max(500),
  halts: z.array(Halt),
  /** The version of the head that it was compared with; 0 where there was none. */
  over: Count,
  taken: z.object({ at: z.iso.datetime(), by: Stamp, reason: z.string().max(500).optional() }).optional(),
});
export type CaseFile = z.infer<typeof CaseFile>;

/** Which file is in force. */
export const FeedHead = z.object({
  version: z.int().positive(),
  fileId: CaseFileId,
  extractedAt: z.iso.datetime(),
  takenAt: z.iso.datetime(),
  children: Count,
});
export type FeedHead = z.infer<typeof FeedHead>;

/** Whether a file was halted, and nothing has been put into force since it was compared. */
export const waitsForManager = ({ halts, taken, over }: CaseFile, head: FeedHead | undefined): boolean =>
  halts.length > 0 && !taken && over === (head?.version ?? 0);

/** Whether the file in force is too old to answer from, or there is none. */
export const isStale = (head: FeedHead | undefined, { now, hours }: { now: Date; hours: number }): boolean =>
  !head || now.getTime() - Date.parse(head.extractedAt) > hours * 3_600_000;
