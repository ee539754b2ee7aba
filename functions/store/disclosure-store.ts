import { disclosureStore } from './disclosures.ts';
import { keepingStore } from './keepings.ts';
import { openKnownPeopleStore } from './known-people-store.ts';
import type { Table } from './table.ts';

/** What is asked of the table by whoever answers a request for what is held about somebody. */
export const openDisclosureStore = (table: Table, authority: string) => ({
  ...openKnownPeopleStore(table, authority),
  keepings: keepingStore(table),
  disclosures: disclosureStore(table, authority),
});
export type DisclosureStore = ReturnType<typeof openDisclosureStore>;
