import * as z from 'zod';
import { stampOf } from '../actor.ts';
import { NoteId } from '../ids.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import { levelsFor, longestNote, type NoteAbout, NoteLevel, notesForUs, type RecordNote } from './record-note.ts';

/** A note as it is written. `id` is minted with the form, so that a form that is sent twice writes once. */
export const WriteNote = z.object({
  id: NoteId,
  level: NoteLevel,
  text: z.string().trim().min(1).max(longestNote),
  corrects: NoteId.optional(),
});
export type WriteNote = z.infer<typeof WriteNote>;

/** So many may stand on one record. */
export const MOST_NOTES = 500;

/**
 * Writes a note, or one in the place of another, which stays beside it. `before`: those that are there. Undefined for a
 * form that was taken before.
 */
export function writeNote(
  about: NoteAbout,
  { id, level, text, corrects }: WriteNote,
  before: readonly RecordNote[],
  { actor, now }: Moment,
): Result<RecordNote | undefined> {
  if (!may(actor, 'write-notes')) return refuse({ kind: 'forbidden' });
  if (before.some((note) => note.id === id)) return ok(undefined);
  if (!levelsFor(about).includes(level))
    return refuse({ kind: 'invalid', problems: [{ field: 'level', code: 'not-here' }] });
  if (before.length >= MOST_NOTES) return refuse({ kind: 'invalid', problems: [{ field: 'text', code: 'too-many' }] });
  if (corrects && !notesForUs(actor, before).some((note) => note.id === corrects)) return refuse({ kind: 'not-found' });
  if (corrects && before.some((note) => note.corrects === corrects)) return refuse({ kind: 'stale' });
  return ok({
    ...{ id, about, level, text, authority: actor.authority },
    ...{ at: now.toISOString(), by: stampOf(actor) },
    ...(corrects && { corrects }),
  });
}
