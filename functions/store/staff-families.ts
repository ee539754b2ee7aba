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

/**
 * How far what came before a family was named has been kept from the worker. It lies apart from the family, so that the
 * minute hand, which writes it, can change nothing that anybody said.
 */
export const soughtKey = (authority: string, personId: string): Key => ({
  pk: `FAMILYSOUGHT#${authority}`,
  sk: personId,
});

/** Families of which that is still to be done. */
export const toSeek = (authority: string, personId: string) => ({
  gsi1pk: `${authority}#FAMILIES#TOSEEK`,
  gsi1sk: personId,
});

/** More than any front door has staff. */
const mostStaff = 500;

export const staffFamilyStore = (table: Table, authority: string) => ({
  /** The keyed digest that families are kept as. */
  keyDigest: personKeyDigest(table, authority),

  async of(personId: PersonId): Promise<StaffFamily | undefined> {
    const [item, mark] = await Promise.all([
      readItem(table, familyKey(authority, personId)),
      readItem(table, soughtKey(authority, personId)),
    ]);
    return item && StaffFamily.parse({ ...item, under: mark?.under, sought: mark?.sought });
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

  save({ under, sought, ...family }: StaffFamily, token: string) {
    const { personId, version } = family;
    const mark = { personId, version, under, sought };
    return commit(table, token, [
      {
        item: { ...family, ...familyKey(authority, personId) },
        over: version === 1 ? 'nothing' : { version: version - 1 },
      },
      // The family holds what was seen; a mark that the minute hand wrote meanwhile is of what was said before.
      { item: { ...mark, ...soughtKey(authority, personId), ...toSeek(authority, personId) }, over: 'anything' },
    ]);
  },
});
