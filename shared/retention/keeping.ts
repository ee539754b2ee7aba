import * as z from 'zod';
import { Stamp } from '../actor.ts';
import { Hold } from './hold.ts';
import { KeptRef } from './kept-record.ts';

/** What somebody has said about how long one record is kept: holds on it, and until when it is kept beyond its time. */
export const Keeping = z.object({
  record: KeptRef,
  authority: z.string(),
  version: z.int().positive(),
  /** Of the contact or incident; a person's record has none. */
  reference: z.string().optional(),
  holds: z.array(Hold).max(50),
  keepLonger: z
    .object({ until: z.iso.date(), at: z.iso.datetime(), by: Stamp, words: z.string().max(1000) })
    .optional(),
});
export type Keeping = z.infer<typeof Keeping>;

/** The record of which it is said, and how it is called where it has a name that anybody may read. */
export type Kept = Pick<Keeping, 'record' | 'reference'>;
