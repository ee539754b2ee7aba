import { createHash } from 'node:crypto';
import * as z from 'zod';
import { isFrontDoor, Person, type Stamp } from '../../shared/actor.ts';
import { Organisation, unlistedOrganisation } from '../../shared/agency.ts';
import { type OrganisationId, PersonId } from '../../shared/ids.ts';
import type { ColleaguesLeave } from '../../shared/preferences/set-colleagues-leave.ts';
import type { LeaveChange } from '../../shared/preferences/set-leave.ts';
import { commit, type Write } from './commit.ts';
import { indexKeys, keys } from './keys.ts';
import { noticeItem } from './notices.ts';
import { allOf, inIndex } from './page.ts';
import { readItem, readItems } from './read.ts';
import type { Table } from './table.ts';

const all = Number.POSITIVE_INFINITY;

const emailHash = (email: string) => createHash('sha256').update(email.trim().toLowerCase()).digest('hex');

const Login = z.object({ personId: PersonId });

/** Where a person is found: among those of their organisation and, at the front door, among its staff. */
const personItem = (person: Person) => ({
  ...person,
  ...keys.person(person.id),
  ...indexKeys.people(person.authority, person.organisation.id, person.name),
  ...(isFrontDoor(person) && indexKeys.staff(person.authority, person.name)),
});

/** What saves a person: over the version before, or with the address that no other may have. */
export const personWrites = (person: Person): Write[] =>
  person.version > 1
    ? [{ item: personItem(person), over: { version: person.version - 1 } }]
    : [
        { item: personItem(person), over: 'nothing' },
        { item: { ...keys.login(person.authority, emailHash(person.email)), personId: person.id }, over: 'nothing' },
      ];

export const peopleStore = (table: Table) => ({
  async find(id: PersonId): Promise<Person | undefined> {
    const item = await readItem(table, keys.person(id));
    return item && Person.parse(item);
  },

  /** Those of some people who have an account, in one round trip. At most 100 are asked for. */
  async those(ids: readonly PersonId[]): Promise<Person[]> {
    if (ids.length === 0) return [];
    const items = await readItems(
      table,
      [...new Set(ids)].map((id) => keys.person(id)),
    );
    return items.flatMap((item) => (item ? [Person.parse(item)] : []));
  },

  /** The person who signs in with an address, active or not. It reads as often where there is nobody. */
  async byEmail(authority: string, email: string): Promise<Person | undefined> {
    const hash = emailHash(email);
    const login = await readItem(table, keys.login(authority, hash));
    const person = await readItem(table, keys.person(login ? Login.parse(login).personId : hash));
    return login && Person.parse(person);
  },

  /** Everyone with an account at an organisation, by name, to the last: whoever is left out is compared with nothing. */
  async of(authority: string, organisationId: OrganisationId): Promise<Person[]> {
    const { items } = await allOf(Person, table, inIndex('gsi1', `${authority}#PEOPLE#${organisationId}`), all);
    return items;
  },

  /** Everyone with an account at the front door, whichever team they are of, by name, to the last. */
  async staff(authority: string): Promise<Person[]> {
    const { items } = await allOf(Person, table, inIndex('gsi3', indexKeys.staff(authority, '').gsi3pk), all);
    return items;
  },

  /** Adds a person; refused as `stale` when the id or the address is taken. */
  add: (person: Person, token: string) => commit(table, token, personWrites({ ...person, version: 1 })),

  /** Changes a person, over the version before. */
  save: (person: Person, token: string) =>
    commit(table, token, [
      {
        item: personItem(person),
        over: { version: person.version - 1 },
      },
    ]),

  /** Ends every session of a person that began before now, over the version before, and keeps who did it. */
  saveEndOfSessions(person: Person, { by, at, what }: { by: Stamp; at: Date; what: string }, token: string) {
    const when = at.toISOString();
    return commit(table, token, [
      { item: personItem(person), over: { version: person.version - 1 } },
      { item: { ...keys.access(person.id, when, token), at: when, by, what }, over: 'nothing' as const },
    ]);
  },

  /** Changes somebody's leave and, with it, whoever covers: each over the version before, or neither. */
  saveLeave: ({ person, cover }: LeaveChange, token: string) =>
    commit(
      table,
      token,
      [person, cover].map((changed) => ({ item: personItem(changed), over: { version: changed.version - 1 } })),
    ),

  /** Changes a colleague's leave, with the word of it that they are owed, and keeps who did it and when. */
  saveColleaguesLeave(
    { person, cover, notice }: ColleaguesLeave,
    { by, at, what }: { by: Stamp; at: Date; what: string },
    token: string,
  ) {
    const people = cover ? [person, cover] : [person];
    const when = at.toISOString();
    return commit(table, token, [
      ...people.map((changed) => ({ item: personItem(changed), over: { version: changed.version - 1 } })),
      { item: noticeItem(notice), over: 'nothing' as const },
      { item: { ...keys.access(person.id, when, notice.id), at: when, by, what }, over: 'nothing' as const },
    ]);
  },
});

/** Where an organisation is found: in the directory of its authority, by name. */
export const organisationItem = (organisation: Organisation) => ({
  ...organisation,
  ...keys.organisation(organisation.id),
  ...indexKeys.organisations(organisation.authority, `${organisation.name}#${organisation.id}`),
});

export const organisationStore = (table: Table) => ({
  /** An organisation that a record names; its absence is a fault. */
  async get(id: OrganisationId): Promise<Organisation> {
    if (id === unlistedOrganisation.id) return unlistedOrganisation;
    return Organisation.parse(await readItem(table, keys.organisation(id)));
  },

  /** The directory of an authority, by name, up to `most` of it. */
  async directory(authority: string, most = 3000): Promise<Organisation[]> {
    const partition = indexKeys.organisations(authority, '').gsi1pk;
    const { items } = await allOf(Organisation, table, inIndex('gsi1', partition), most);
    return items;
  },

  save: (organisation: Organisation, token: string) =>
    commit(table, token, [
      {
        item: organisationItem(organisation),
        over: 'anything',
      },
    ]),
});

/** A partner's system: who it acts for and what it may do. Its secret is kept by the identity provider. */
export const Client = z.object({
  id: z.string(),
  authority: z.string(),
  name: z.string(),
  organisation: Person.shape.organisation,
  scopes: z.array(z.enum(['concerns:write', 'concerns:read', 'incidents:write', 'incidents:read', 'case-files:write'])),
  active: z.boolean(),
});
export type Client = z.infer<typeof Client>;

export const clientStore = (table: Table) => ({
  async find(id: string): Promise<Client | undefined> {
    const item = await readItem(table, keys.client(id));
    return item && Client.parse(item);
  },

  save: (client: Client, token: string) =>
    commit(table, token, [{ item: { ...client, ...keys.client(client.id) }, over: 'anything' }]),
});
