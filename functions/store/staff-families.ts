import type { PersonId } from '../../shared/ids.ts';
import { StaffFamily } from '../../shared/restriction/staff-family.ts';
import { commit } from './commit.ts';
import type { Key } from './keys.ts';
import { allOf } from './page.ts';
import { personKeyDigest } from './person-key-digest.ts';
import { readItem } from './read.ts';
import type { Table } from './table.ts';

export const familyKey = (authority: string, personId: string): Key => ({
  pk: `STAFFFAMILY#${authority}`,
  sk: personId,
});

/** Families of which what came before they were named is still to be kept from the worker. */
export const toSeek = (authority: string, personId: string) => ({
  gsi1pk: `${authority}#STAFFFAMILIES#TOSEEK`,
  gsi1sk: personId,
});

/** More than any front door has staff. */
const mostStaff = 500;

export const staffFamilyStore = (table: Table, authority: string) => ({
  /** The keyed digest that families are kept as. */
  keyDigest: personKeyDigest(table, authority),

  async of(personId: PersonId): Promise<StaffFamily | undefined> {
    const item = await readItem(table, familyKey(authority, personId));
    return item && StaffFamily.parse(item);
  },

  /** Everybody’s, in one query: it grows with the staff and with nothing else. */
  all: async (): Promise<StaffFamily[]> => {
    const query = {
      KeyConditionExpression: '#pk = :pk',
      ExpressionAttributeNames: { '#pk': 'pk' },
      ExpressionAttributeValues: { ':pk': familyKey(authority, '').pk },
    };
    return (await allOf(StaffFamily, table, query, mostStaff)).items;
  },

  save: (family: StaffFamily, token: string) =>
    commit(table, token, [
      {
        item: {
          ...family,
          ...familyKey(authority, family.personId),
          ...toSeek(authority, family.personId),
        },
        over: family.version === 1 ? 'nothing' : { version: family.version - 1 },
      },
    ]),
});
