import type { ChildrensPast, PastEnding } from '../../shared/contact/childrens-past.ts';
import { endingFor } from '../../shared/contact/childrens-past.ts';
import { Contact } from '../../shared/contact/contact.ts';
import type { FiledRecord } from '../../shared/person-record/filed-record.ts';
import { isRestricted } from '../../shared/restriction/restriction.ts';
import { keys } from './keys.ts';
import { personRecordKeys } from './person-record-keys.ts';
import { readItem, readItems } from './read.ts';
import { personsOf, recordsOf } from './record-items.ts';
import type { Table } from './table.ts';
import { ToldPeople } from './told-people.ts';

/** So many of the latest times that a child was told of are looked at. */
const mostTimes = 50;
/** As many items as one round trip may ask for. */
const atOnce = 100;

/** Whose record each of some people of a contact is part of, by their id in the contact. */
export type PeopleKnown = ReadonlyMap<string, FiledRecord>;

/** The people of one contact as the register has them; nobody, where they are not filed yet. */
async function peopleOf(table: Table, id: Contact['id']): Promise<PeopleKnown> {
  const item = await readItem(table, personRecordKeys.told('contact', id));
  const told = item && ToldPeople.parse(item);
  if (!told?.filed) return new Map();
  const records = await recordsOf(
    table,
    told.people.map(({ record }) => record),
  );
  const persons = await personsOf(table, [...records.values()]);
  return new Map(
    told.people.flatMap(({ person, record }) => {
      const known = persons.get(record);
      return known ? [[person, known] as const] : [];
    }),
  );
}

/** Several contacts as they stand now. */
async function contactsOf(table: Table, ids: readonly string[]): Promise<Map<string, Contact>> {
  const asked = [...new Set(ids)];
  const parts = Array.from({ length: Math.ceil(asked.length / atOnce) }, (_, at) =>
    asked.slice(at * atOnce, (at + 1) * atOnce),
  );
  const read = parts.map((part) =>
    readItems(
      table,
      part.map((id) => keys.contact(id)),
    ),
  );
  const items = (await Promise.all(read)).flat();
  return new Map(items.flatMap((item) => (item ? [Contact.parse(item)] : [])).map((contact) => [contact.id, contact]));
}

/** What the front door asks of the register about one contact, in reads that do not grow with it. */
export const peopleInContactStore = (table: Table) => ({
  known: (id: Contact['id']): Promise<PeopleKnown> => peopleOf(table, id),

  /** How the earlier contacts about each child ended. A child who is not filed yet is not in it. */
  async childrensPast({ id, children }: Pick<Contact, 'id' | 'children'>): Promise<ChildrensPast> {
    const known = await peopleOf(table, id);
    const times = new Map(
      children.flatMap((child) => {
        const person = known.get(child.id);
        const earlier = person?.appearances
          .filter((time) => time.kind === 'contact' && time.id !== id)
          .toSorted((one, other) => (one.at < other.at ? 1 : -1))
          .slice(0, mostTimes);
        return earlier ? [[child.id, earlier] as const] : [];
      }),
    );
    const contacts = await contactsOf(
      table,
      [...times.values()].flat().map((time) => time.id),
    );
    return new Map(
      [...times].map(([child, earlier]) => [
        child,
        earlier.flatMap((time): PastEnding[] => {
          const contact = contacts.get(time.id);
          // What few may know of counts for nothing that others are told.
          const ending = contact && !isRestricted(contact) && endingFor(contact, time.person);
          return ending ? [ending] : [];
        }),
      ]),
    );
  },
});
export type PeopleInContactStore = ReturnType<typeof peopleInContactStore>;
