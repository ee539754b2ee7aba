import * as z from 'zod';
import type { Contact } from '../../shared/contact/contact.ts';
import type { PersonRecordId } from '../../shared/ids.ts';
import type { FiledRecord } from '../../shared/person-record/filed-record.ts';
import type { Said } from '../../shared/retention/dispose.ts';
import { Keeping } from '../../shared/retention/keeping.ts';
import { Thread } from '../../shared/thread/thread.ts';
import { canonical, sha256 } from './canonical.ts';
import { keepingKey } from './keepings.ts';
import { type Key, keys } from './keys.ts';
import { personRecordKeys } from './person-record-keys.ts';
import { readItems } from './read.ts';
import { personsOf, recordsOf } from './record-items.ts';
import { lastNoteKey } from './record-notes.ts';
import type { Table } from './table.ts';
import { ToldPeople } from './told-people.ts';
import type { Guard } from './write.ts';

const LastNote = z.object({ version: z.int() });
type Asked = Pick<Contact, 'id' | 'version'>;

/**
 * `guards`: where everything lay by which this was said, each at the version that was read. The concern itself is not
 * among them, but in `print`, which is another for another version of any of it.
 */
export type SaidOf = Said & { guards: readonly Guard[] };

/** As many items as one round trip may ask for. */
const atOnce = 100;

async function readMany<T>(
  table: Table,
  asked: readonly Key[],
  parse: (item: unknown) => T,
): Promise<(T | undefined)[]> {
  const parts = Array.from({ length: Math.ceil(asked.length / atOnce) }, (_, at) =>
    readItems(table, asked.slice(at * atOnce, (at + 1) * atOnce)),
  );
  return (await Promise.all(parts)).flat().map((item) => item && parse(item));
}

const guardOf = (key: Key, item: { version: number } | undefined): Guard => ({
  key,
  over: item ? { version: item.version } : 'nothing',
});

/** `all`: every record of the same person, what became part of theirs and what theirs has become part of. */
type Known = { record: FiledRecord; whole: FiledRecord; all: PersonRecordId[] };

/** Whoever is told of in each of several concerns. */
async function peopleOf(table: Table, told: readonly (ToldPeople | undefined)[]): Promise<Known[][]> {
  const ids = told.map((one) => [...new Set(one?.people.map(({ record }) => record))]);
  const records = await recordsOf(table, ids.flat());
  const persons = await personsOf(table, [...records.values()]);
  return ids.map((each) =>
    each.flatMap((id) => {
      const [record, whole] = [records.get(id), persons.get(id)];
      if (!record || !whole) return [];
      return {
        record,
        whole,
        all: [...new Set([record.id, whole.id, ...whole.appearances.map((time) => time.record)])],
      };
    }),
  );
}

/** What was said of how long concerns are kept: of each, and of everybody who is told of in it. */
export const saidStore = (table: Table) => ({
  /**
   * In the order asked for. A hold on any record of a person counts for every concern in which that person is
   * told of, by whichever of their records.
   */
  async of(contacts: readonly Asked[]): Promise<SaidOf[]> {
    const [told, threads, notes] = await Promise.all([
      readMany(
        table,
        contacts.map(({ id }) => personRecordKeys.told('contact', id)),
        ToldPeople.parse,
      ),
      readMany(
        table,
        contacts.map(({ id }) => keys.thread(id)),
        Thread.parse,
      ),
      readMany(
        table,
        contacts.map(({ id }) => lastNoteKey(id)),
        LastNote.parse,
      ),
    ]);
    const people = await peopleOf(table, told);
    const owns = contacts.map(({ id }) => keepingKey({ kind: 'contact', id }));
    const theirs = [...new Set(people.flat().flatMap(({ all }) => all))];
    const ofPerson = (id: PersonRecordId) => keepingKey({ kind: 'person', id });
    const keepings = await readMany(table, [...owns, ...theirs.map(ofPerson)], Keeping.parse);
    const byPerson = new Map(theirs.map((id, at) => [id, keepings[owns.length + at]]));
    return contacts.map(({ id, version }, at): SaidOf => {
      const [own, known, its] = [keepings[at], people[at] ?? [], told[at]];
      const all = [...new Set(known.flatMap((person) => person.all))];
      const records = new Map(known.flatMap((one) => [one.record, one.whole]).map((record) => [record.id, record]));
      const guards = [
        guardOf(personRecordKeys.told('contact', id), its),
        guardOf(keys.thread(id), threads[at]),
        guardOf(lastNoteKey(id), notes[at]),
        guardOf(keepingKey({ kind: 'contact', id }), own),
        ...[...records.values()].map((record) => guardOf(personRecordKeys.record(record.id), record)),
        ...all.map((record) => guardOf(ofPerson(record), byPerson.get(record))),
      ];
      return {
        own,
        people: all.flatMap((record) => byPerson.get(record) ?? []),
        filed: its?.filed === true && known.length === new Set(its.people.map(({ record }) => record)).size,
        print: sha256(canonical({ id, version, guards })),
        guards,
      };
    });
  },
});
export type SaidStore = ReturnType<typeof saidStore>;
