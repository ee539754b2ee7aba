import * as z from 'zod';
import type { Actor } from '../../shared/actor.ts';
import type { Change } from '../../shared/contact/change.ts';
import { Contact } from '../../shared/contact/contact.ts';
import { ContactEvent } from '../../shared/contact/events.ts';
import { ContactRow } from '../../shared/contact/row.ts';
import { type RowReader, rowFor, serviceIn } from '../../shared/contact/row-for.ts';
import { Disagreement } from '../../shared/disagreement/disagreement.ts';
import { Concern } from '../../shared/form/concern.ts';
import { ContactId } from '../../shared/ids.ts';
import { Letter } from '../../shared/letter/letter.ts';
import { Notice } from '../../shared/notice.ts';
import { ok, type Result, refuse } from '../../shared/result.ts';
import { Message, Thread } from '../../shared/thread/thread.ts';
import { commit, isTooBig, type Write } from './commit.ts';
import { submitWrites, writesOf } from './items.ts';
import { keys } from './keys.ts';
import { allOf, allReadable, inIndex, type Page, pageOf } from './page.ts';
import { Looker } from './presence.ts';
import { readItem, readItems } from './read.ts';
import type { Table } from './table.ts';
import { toldWrite } from './told-people.ts';

/** A row's JSON text, read. */
const StoredRow = z
  .object({ row: z.string() })
  .transform(({ row }) => JSON.parse(row))
  .pipe(ContactRow);

const StoredConcern = z.object({ concern: z.string() }).transform(({ concern }) => Concern.parse(JSON.parse(concern)));

/** The contact, and the concern it was raised with, in items that were read together with others. */
export const contactIn = (item: unknown): Contact => Contact.parse(item);
export const concernIn = (item: unknown): Concern => StoredConcern.parse(item);

/** Everything that lies with a contact beside its concern, in the order it happened. */
export type ContactFile = {
  disagreements: Disagreement[];
  events: ContactEvent[];
  letters: Letter[];
  notices: Notice[];
  lookers: Looker[];
  messages: Message[];
  thread: Thread | undefined;
};

export const contactStore = (table: Table) => ({
  async find(id: ContactId): Promise<Result<Contact>> {
    const item = await readItem(table, keys.contact(id));
    return item ? ok(Contact.parse(item)) : refuse({ kind: 'not-found' });
  },

  /** The contact with the concern as it was sent, in one round trip. */
  async findWithConcern(id: ContactId): Promise<Result<{ contact: Contact; concern: Concern }>> {
    const [contact, concern] = await readItems(table, [keys.contact(id), keys.concern(id)]);
    if (!contact) return refuse({ kind: 'not-found' });
    return ok({ contact: Contact.parse(contact), concern: StoredConcern.parse(concern) });
  },

  /** Several contacts as they stand now, in one round trip, in the order asked for; at most 100. */
  async findAll(ids: readonly ContactId[]): Promise<(Contact | undefined)[]> {
    const items = await readItems(
      table,
      ids.map((id) => keys.contact(id)),
    );
    return items.map((item) => item && Contact.parse(item));
  },

  /** The rows of several contacts as their reader may see them, in one round trip, in the order asked for; at most 100. */
  async rows(reader: RowReader, ids: readonly ContactId[]): Promise<(ContactRow | undefined)[]> {
    const items = await readItems(
      table,
      ids.map((id) => keys.row(id)),
    );
    return items.map((item) => item && rowFor(reader, StoredRow.parse(item)));
  },

  /** What happened to contacts last, in one round trip, by their ids; at most 100. */
  async lastEvents(rows: readonly Pick<ContactRow, 'id' | 'version'>[]): Promise<Map<ContactId, ContactEvent>> {
    const items = await readItems(
      table,
      rows.map(({ id, version }) => keys.event(id, version)),
    );
    const events = items.flatMap((item) => (item ? [ContactEvent.parse(item)] : []));
    return new Map(events.map((event) => [event.contactId, event]));
  },

  async concern(id: ContactId): Promise<Concern> {
    return StoredConcern.parse(await readItem(table, keys.concern(id)));
  },

  /** Events, letters and notices of one contact: one query of its partition, whatever else is in the table. */
  async file(id: ContactId): Promise<ContactFile> {
    const Any = z.looseObject({ sk: z.string() });
    const { items } = await allOf(
      Any,
      table,
      {
        KeyConditionExpression: '#pk = :pk AND #sk BETWEEN :from AND :to',
        ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
        ExpressionAttributeValues: { ':pk': keys.contactPartition(id), ':from': 'DISAGREEMENT#', ':to': 'NOTICE#~' },
        ConsistentRead: true,
      },
      2000,
    );
    const under = <S extends z.ZodType>(prefix: string, schema: S): z.infer<S>[] =>
      items.filter(({ sk }) => sk.startsWith(prefix)).map((item) => schema.parse(item));
    return {
      disagreements: under('DISAGREEMENT#', Disagreement),
      events: under('EVENT#', ContactEvent),
      letters: under('LETTER#', Letter),
      notices: under('NOTICE#', Notice),
      lookers: under('LOOKER#', Looker),
      messages: under('MESSAGE#', Message),
      thread: under('MESSAGES', Thread)[0],
    };
  },

  /** The contact that a reference names, or undefined. */
  async byReference(authority: string, reference: string): Promise<ContactId | undefined> {
    const item = await readItem(table, keys.reference(authority, reference));
    return item && z.object({ contactId: ContactId }).parse(item).contactId;
  },

  /** All open work as its reader may see it, who could come to harm soonest first, up to `most` rows. */
  async open(reader: RowReader & Pick<Actor, 'authority'>, most = 1000) {
    const { items, more } = await allOf(StoredRow, table, inIndex('gsi1', `${reader.authority}#OPEN`), most);
    return { items: items.map((row) => rowFor(reader, row)), more };
  },

  /** All open work for the minute hand, up to `most`: a row that does not parse keeps none of the others. */
  async openReadable(authority: string, most: number) {
    const { items, unreadable } = await allReadable(StoredRow, table, inIndex('gsi1', `${authority}#OPEN`), most);
    return { items: items.map((row) => rowFor(serviceIn(authority), row)), unreadable };
  },

  /** Contacts whose outcome went out in a month (`2026-11`), newest first, without those that are kept from the reader. */
  async closed(
    reader: RowReader & Pick<Actor, 'authority'>,
    month: string,
    cursor?: string,
  ): Promise<Page<ContactRow>> {
    const page = await pageOf(
      StoredRow,
      table,
      inIndex('gsi1', `${reader.authority}#CLOSED#${month}`, { ScanIndexForward: false, Limit: 50 }),
      cursor,
    );
    return { ...page, items: page.items.filter((row) => !rowFor(reader, row).hidden) };
  },

  /** What a person raised, newest first. */
  raisedBy: (authority: string, personId: string, cursor?: string): Promise<Page<ContactRow>> =>
    pageOf(
      StoredRow,
      table,
      inIndex('gsi3', `${authority}#BY#${personId}`, { ScanIndexForward: false, Limit: 50 }),
      cursor,
    ),

  /** What an organisation raised, newest first. */
  raisedFrom: (authority: string, organisationId: string, cursor?: string): Promise<Page<ContactRow>> =>
    pageOf(
      StoredRow,
      table,
      inIndex('gsi2', `${authority}#ORG#${organisationId}`, { ScanIndexForward: false, Limit: 50 }),
      cursor,
    ),

  /**
   * Saves a change: the contact, what happened, the letters it touches and the notices it owes, or nothing.
   * `also` are writes that belong to the same act, such as an idempotency key. Refused as `too-large` when the words
   * of it are more than an item can hold.
   */
  async save(change: Change, also: Write[] = []): Promise<Result<void>> {
    const writes = writesOf(change);
    if (writes.some(isTooBig)) return refuse({ kind: 'too-large' });
    return commit(table, change.event.id, [...writes, ...also]);
  },

  /** Saves a change of who may know of a contact, with the word that its people are to be filed anew by it. */
  async saveRestriction(change: Change): Promise<Result<void>> {
    const { id, authority, version } = change.contact;
    const told = toldWrite({ kind: 'contact', id, authority, version, at: change.event.at });
    return commit(table, change.event.id, [...writesOf(change), told]);
  },

  /** Saves a contact for the first time, with its concern and its reference, which no other may have. */
  submit(change: Change, concern: Concern, also: Write[] = []): Promise<Result<void>> {
    return commit(table, change.event.id, [...submitWrites(change, concern), ...also]);
  },
});
export type ContactStore = ReturnType<typeof contactStore>;
