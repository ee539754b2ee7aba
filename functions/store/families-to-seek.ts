import type { PersonRecordId } from '../../shared/ids.ts';
import type { FiledRecord } from '../../shared/person-record/filed-record.ts';
import { FamilySought, type StaffFamily, soughtAll } from '../../shared/restriction/staff-family.ts';
import { commit } from './commit.ts';
import { allReadable, inIndex, type Readable } from './page.ts';
import { personRecordKeys } from './person-record-keys.ts';
import { allUnder } from './person-search.ts';
import { recordsOf } from './record-items.ts';
import { soughtKey, staffFamilyStore, toSeek } from './staff-families.ts';
import type { Table } from './table.ts';

/** More people than a name and a day of birth share. */
const mostUnderKey = 100;

/** What the minute hand asks to keep from staff what was there before they said whom they are close to. */
export const familiesToSeekStore = (table: Table, authority: string) => ({
  /** Families of which what came before they were named is still to be kept from the worker, and how many cannot be read. */
  all: async (most: number): Promise<Readable<StaffFamily>> => {
    const { items, unreadable } = await allReadable(
      FamilySought,
      table,
      inIndex('gsi1', toSeek(authority, '').gsi1pk),
      most,
    );
    const { of } = staffFamilyStore(table, authority);
    const read = await Promise.allSettled(items.map(({ personId }) => of(personId)));
    const families = read.flatMap((one) => (one.status === 'fulfilled' && one.value ? [one.value] : []));
    return { items: families, unreadable: unreadable + read.filter(({ status }) => status === 'rejected').length };
  },

  /** The records that stand under some keys of the register, the restricted ones too, with whomever each is part of. */
  standingUnder: async (under: readonly string[]): Promise<FiledRecord[]> => {
    const places = under.flatMap((digest) =>
      [false, true].map((apart) => personRecordKeys.key(authority, digest, apart, '').pk),
    );
    const ids = new Set<PersonRecordId>();
    for (const pk of places) for (const id of await allUnder(table, pk, mostUnderKey)) ids.add(id);
    return [...(await recordsOf(table, [...ids])).values()];
  },

  /** That all of it was; what was said anew meanwhile is sought anew. */
  sought: async (family: StaffFamily, token: string): Promise<void> => {
    const item = { ...soughtAll(family), ...soughtKey(authority, family.personId) };
    await commit(table, token, [{ item, over: { version: family.version } }]);
  },
});
