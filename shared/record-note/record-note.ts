import * as z from 'zod';
import { type Actor, Stamp } from '../actor.ts';
import { NoteId } from '../ids.ts';
import { may } from '../permissions.ts';

/**
 * Who reads a note: the front door alone; whoever the contact was raised by and for, as well; or managers, auditors and
 * its writer alone.
 */
export const noteLevels = ['front-door', 'partners', 'restricted'] as const;
export const NoteLevel = z.enum(noteLevels);
export type NoteLevel = z.infer<typeof NoteLevel>;

/** What a note is written on. */
export const NoteAbout = z.object({ kind: z.enum(['contact', 'person']), id: z.uuid() });
export type NoteAbout = z.infer<typeof NoteAbout>;

/** The longest note. */
export const longestNote = 4000;

/** A note with the level that its writer saw while they wrote. `corrects`: the note in whose place it stands; that stays. */
export const RecordNote = z.object({
  id: NoteId,
  authority: z.string(),
  about: NoteAbout,
  level: NoteLevel,
  text: z.string().max(longestNote),
  at: z.iso.datetime(),
  by: Stamp,
  corrects: NoteId.optional(),
});
export type RecordNote = z.infer<typeof RecordNote>;

/** The levels that there are for a note: on the record of a person there is no one referral whose partners could read it. */
export const levelsFor = ({ kind }: NoteAbout): readonly NoteLevel[] =>
  noteLevels.filter((level) => kind === 'contact' || level !== 'partners');

/** The notes that somebody of the front door may read. */
export const notesForUs = (actor: Pick<Actor, 'id' | 'role'>, notes: readonly RecordNote[]): RecordNote[] =>
  notes.filter(({ level, by }) => level !== 'restricted' || by.id === actor.id || may(actor, 'see-who-has-looked'));

/**
 * The notes that the partners of a contact may read. One that was corrected to a level that is not theirs is theirs no
 * longer, nor is any in whose place it stood.
 */
export function notesForPartners(notes: readonly RecordNote[]): RecordNote[] {
  const byId = new Map(notes.map((note) => [note.id, note]));
  const taken = new Set<NoteId>();
  for (const note of notes) {
    if (note.level === 'partners') continue;
    for (let id = note.corrects; id && !taken.has(id); id = byId.get(id)?.corrects) taken.add(id);
  }
  return notes.filter(({ level, id }) => level === 'partners' && !taken.has(id));
}
