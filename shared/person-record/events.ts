import * as z from 'zod';
import { Stamp } from '../actor.ts';
import { PersonRecordId } from '../ids.ts';

/** What was done with a record, by whom, why, and with which other; a warning is about the record itself. */
export const PersonRecordEvent = z.object({
  id: z.string(),
  record: PersonRecordId,
  /** The version of the record that this made. */
  version: z.int().positive(),
  type: z.enum([
    'linked',
    'unlinked',
    'not-the-same',
    'merge-proposed',
    'merge-dropped',
    'merged',
    'merge-undone',
    'marker-set',
    'marker-reviewed',
    'marker-ended',
  ]),
  other: PersonRecordId,
  reason: z.string(),
  at: z.iso.datetime(),
  by: Stamp,
});
export type PersonRecordEvent = z.infer<typeof PersonRecordEvent>;
