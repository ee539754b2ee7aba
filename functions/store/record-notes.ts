import { type NoteAbout, RecordNote } from '../../shared/record-note/record-note.ts';
import { MOST_NOTES } from '../../shared/record-note/write-note.ts';
import type { Result } from '../../shared/result.ts';
import { commit, type Write } from './commit.ts';
import type { Key } from './keys.ts';
import { allOf } from './page.ts';
import { stillThere } from './still-there.ts';
import type { Table } from './table.ts';

const partition = ({ kind, id }: NoteAbout) => `${kind === 'contact' ? 'CONTACT' : 'PERSONRECORD'}#${id}`;

/** Notes lie with what they are about, sorted after what is read as its file. */
const noteKeys = {
  note: (about: NoteAbout, at: string, id: string): Key => ({ pk: partition(about), sk: `RECORDNOTE#${at}#${id}` }),
  /** That a note has one in its place, which only one can be. */
  corrected: (about: NoteAbout, id: string): Key => ({ pk: partition(about), sk: `RECORDNOTECORRECTED#${id}` }),
};

/** Which note on a contact was kept last, as a version: whoever disposes of the contact has seen that one or has not. */
export const lastNoteKey = (contactId: string): Key => ({ pk: `CONTACT#${contactId}`, sk: 'RECORDNOTES' });

/** Another for each note, and the same whenever the same is saved again: twelve digits of its id, which are by chance. */
const versionBy = (id: string): number => Number.parseInt(id.slice(-12), 16);

export const recordNoteStore = (table: Table) => ({
  /** All notes on a contact or on the record of a person, the oldest first. */
  async of(about: NoteAbout): Promise<RecordNote[]> {
    const query = {
      KeyConditionExpression: '#pk = :pk AND begins_with(#sk, :prefix)',
      ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
      ExpressionAttributeValues: { ':pk': partition(about), ':prefix': 'RECORDNOTE#' },
      ConsistentRead: true,
    };
    return (await allOf(RecordNote, table, query, MOST_NOTES)).items;
  },

  /**
   * Keeps a note. Refused as `stale` where another stands already in the place of the one that it corrects, or the contact
   * is being disposed of.
   */
  save(note: RecordNote, token: string): Promise<Result<void>> {
    const { about, at, id, corrects } = note;
    const writes: Write[] = [{ item: { ...note, ...noteKeys.note(about, at, id) }, over: 'nothing' }];
    if (corrects) writes.push({ item: { ...noteKeys.corrected(about, corrects), by: id }, over: 'nothing' });
    if (about.kind === 'contact')
      writes.push({ item: { ...lastNoteKey(about.id), version: versionBy(id) }, over: 'anything' });
    return commit(table, token, writes, { guards: stillThere(about) });
  },
});
export type RecordNoteStore = ReturnType<typeof recordNoteStore>;
