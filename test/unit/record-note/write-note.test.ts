import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NoteId } from '../../../shared/ids.ts';
import {
  levelsFor,
  noteLevels,
  notesForPartners,
  notesForUs,
  type RecordNote,
} from '../../../shared/record-note/record-note.ts';
import { writeNote } from '../../../shared/record-note/write-note.ts';
import { momentOf, must, people } from '../../support/front-door.ts';

const contact = { kind: 'contact' as const, id: '11111111-1111-4111-8111-111111111111' };
const person = { kind: 'person' as const, id: '22222222-2222-4222-8222-222222222222' };
const idOf = (n: number) => NoteId.parse(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`);
const note = (n: number, level: RecordNote['level'], corrects?: RecordNote['id']) =>
  must(writeNote(contact, { id: idOf(n), level, text: 'She said so.', corrects }, [], momentOf(people.worker))) ??
  expect.fail('it was written before');

describe('a note', () => {
  it('is read by nobody whom its level leaves out, whatever other notes there are', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...noteLevels), { maxLength: 20 }), (levels) => {
        const notes = levels.map((level, n) => note(n, level));
        expect(notesForPartners(notes)).toEqual(notes.filter(({ level }) => level === 'partners'));
        expect(notesForUs(people.otherWorker, notes)).toEqual(notes.filter(({ level }) => level !== 'restricted'));
        for (const reader of [people.worker, people.manager, people.auditor])
          expect(notesForUs(reader, notes)).toEqual(notes);
      }),
    );
  });

  it('is the partners’ no longer once it was corrected to a level that is not theirs, and stays where it was', () => {
    const first = note(1, 'partners');
    const correction = { ...note(2, 'front-door'), corrects: first.id };
    expect(notesForPartners([first, correction])).toEqual([]);
    expect(notesForUs(people.otherWorker, [first, correction])).toEqual([first, correction]);
  });

  it('is the partners’ no longer however often it was corrected before that', () => {
    const first = note(1, 'partners');
    const second = { ...note(2, 'partners'), corrects: first.id };
    const third = { ...note(3, 'front-door'), corrects: second.id };
    const elsewhere = note(4, 'partners');
    expect(notesForPartners([third, elsewhere, second, first])).toEqual([elsewhere]);
  });

  it('is corrected once, by those who may read it, and a form that was sent twice writes once', () => {
    const secret = note(1, 'restricted');
    const write = (by: 'worker' | 'otherWorker' | 'manager', before: RecordNote[], n = 2) =>
      writeNote(
        contact,
        { id: idOf(n), level: 'restricted', text: 'No.', corrects: secret.id },
        before,
        momentOf(people[by]),
      );
    expect(write('otherWorker', [secret])).toMatchObject({ refusal: { kind: 'not-found' } });
    const correction = must(write('manager', [secret])) ?? expect.fail('it was written before');
    expect(write('worker', [secret, correction], 3)).toMatchObject({ refusal: { kind: 'stale' } });
    expect(write('manager', [secret, correction])).toEqual({ ok: true, value: undefined });
  });

  it('on a person has no partners, because there is no one referral that they stand to', () => {
    expect(levelsFor(person)).toEqual(['front-door', 'restricted']);
    const shared = { id: idOf(1), level: 'partners' as const, text: 'She said so.' };
    expect(writeNote(person, shared, [], momentOf(people.worker))).toMatchObject({
      refusal: { problems: [{ field: 'level', code: 'not-here' }] },
    });
    expect(writeNote(contact, shared, [], momentOf(people.referrer))).toMatchObject({ refusal: { kind: 'forbidden' } });
  });
});
