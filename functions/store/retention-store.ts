import { disposalStore } from './disposals.ts';
import { keepingStore } from './keepings.ts';
import { openKnownPeopleStore } from './known-people-store.ts';
import { saidStore } from './said-of.ts';
import type { Table } from './table.ts';

/** What is asked of the table by whoever says how long a record is kept: every kind of record that can be held. */
export const openRetentionStore = (table: Table, authority: string) => ({
  ...openKnownPeopleStore(table, authority),
  keepings: keepingStore(table),
  disposals: disposalStore(table),
  said: saidStore(table),
});
export type RetentionStore = ReturnType<typeof openRetentionStore>;
