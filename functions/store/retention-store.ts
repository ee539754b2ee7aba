import { keepingStore } from './keepings.ts';
import { openKnownPeopleStore } from './known-people-store.ts';
import type { Table } from './table.ts';

/** What is asked of the table by whoever says how long a record is kept: every kind of record that can be held. */
export const openRetentionStore = (table: Table, authority: string) => ({
  ...openKnownPeopleStore(table, authority),
  keepings: keepingStore(table),
});
export type RetentionStore = ReturnType<typeof openRetentionStore>;
