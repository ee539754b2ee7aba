import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Person } from '../../shared/actor.ts';
import type { Organisation } from '../../shared/agency.ts';
import type { Notice } from '../../shared/notice.ts';
import { inPost, SchoolContacts } from '../../shared/school-contact/school-contacts.ts';
import { SettingKey } from '../../shared/school-directory/setting.ts';
import { CalendarDate } from '../../shared/time/dates.ts';
import { accessGivenWrite } from './access-uses.ts';
import { commit, type Write } from './commit.ts';
import { noticeItem } from './notices.ts';
import { allOf, allReadable, inIndex, type Readable } from './page.ts';
import { organisationItem, personWrites } from './people.ts';
import { readItem, readItems } from './read.ts';
import { schoolIndexKeys, schoolKeys } from './school-keys.ts';
import { lookAgainWrite } from './schools-to-look-at.ts';
import type { Table } from './table.ts';

const hashOf = (email: string) => createHash('sha256').update(email.trim().toLowerCase()).digest('hex');
const Mailbox = z.object({ setting: SettingKey });
const LastAsked = z.object({ day: CalendarDate, version: z.int() });

/** What changes with a school's contacts: the accounts of those named, and the messages that they are owed. */
export type WithContacts = {
  people?: readonly Person[];
  notices?: readonly Notice[];
  /** Those of them who are given access now, from when on it counts whether they use it. */
  given?: { people: readonly Person[]; at: Date };
  /** That they belong to, where it is new. */
  organisation?: Organisation | undefined;
};

/** More schools than one council has. */
const mostSchools = 3000;

export const schoolContactStore = (table: Table) => ({
  /** Whom some schools have named, by the school. At most 100 are asked for; one that has named nobody is not there. */
  async contactsOf(authority: string, keys: readonly SettingKey[]): Promise<Map<SettingKey, SchoolContacts>> {
    if (keys.length === 0) return new Map();
    const items = await readItems(
      table,
      [...new Set(keys)].map((key) => schoolKeys.contacts(authority, key)),
    );
    const found = items.flatMap((item) => (item ? [SchoolContacts.parse(item)] : []));
    return new Map(found.map((contacts) => [contacts.setting, contacts]));
  },

  /** Whom every school has named: as many as there are schools with contacts, whatever else is in the table. */
  async allContacts(authority: string): Promise<SchoolContacts[]> {
    const { gsi2pk } = schoolIndexKeys.contacts(authority, '');
    const { items } = await allOf(SchoolContacts, table, inIndex('gsi2', gsi2pk), mostSchools);
    return items;
  },

  /** The same for the minute hand. */
  allContactsReadable: (authority: string): Promise<Readable<SchoolContacts>> =>
    allReadable(SchoolContacts, table, inIndex('gsi2', schoolIndexKeys.contacts(authority, '').gsi2pk), mostSchools),

  /** The schools that have, or had, somebody with an address among their contacts. */
  async settingsOfMailbox(authority: string, email: string): Promise<SettingKey[]> {
    const { items } = await allOf(
      Mailbox,
      table,
      {
        KeyConditionExpression: '#pk = :pk',
        ExpressionAttributeNames: { '#pk': 'pk' },
        ExpressionAttributeValues: { ':pk': schoolKeys.mailbox(authority, hashOf(email), '').pk },
        ConsistentRead: true,
      },
      50,
    );
    return items.map(({ setting }) => setting);
  },

  /** Keeps whom a school has named over the version before, with whatever follows from it: all, or nothing. */
  saveContacts(
    contacts: SchoolContacts,
    token: string,
    { people = [], notices = [], organisation, given }: WithContacts = {},
  ) {
    const { authority, setting, version } = contacts;
    const addresses = [...new Set(inPost(contacts).map(({ email }) => hashOf(email)))];
    return commit(table, token, [
      {
        item: {
          ...contacts,
          ...schoolKeys.contacts(authority, setting),
          ...schoolIndexKeys.contacts(authority, setting),
        },
        over: version === 1 ? 'nothing' : { version: version - 1 },
      },
      // Nobody of them may be relied on any more, or one of them may be an adult of what the school was told.
      lookAgainWrite({ authority, setting, why: 'contacts', version }),
      ...addresses.map(
        (hash): Write => ({ item: { ...schoolKeys.mailbox(authority, hash, setting), setting }, over: 'anything' }),
      ),
      ...(organisation ? [{ item: organisationItem(organisation), over: 'nothing' as const }] : []),
      ...people.flatMap(personWrites),
      ...(given ? given.people.map((person) => accessGivenWrite(person, given.at)) : []),
      ...notices.map((notice): Write => ({ item: noticeItem(notice), over: 'nothing' })),
    ]);
  },

  /** The day on which those at schools were last asked whether they still are. */
  async lastAsked(authority: string): Promise<z.infer<typeof LastAsked> | undefined> {
    const item = await readItem(table, schoolKeys.lastAsked(authority));
    return item && LastAsked.parse(item);
  },

  saveLastAsked: (authority: string, asked: z.infer<typeof LastAsked>, token: string) =>
    commit(table, token, [
      {
        item: { ...asked, ...schoolKeys.lastAsked(authority) },
        over: asked.version === 1 ? 'nothing' : { version: asked.version - 1 },
      },
    ]),
});
