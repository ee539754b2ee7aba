import { incidentRowStore } from './incident-rows.ts';
import { openPagesStore } from './pages-store.ts';
import { peopleInContactStore } from './people-in-contact.ts';
import { saidStore } from './said-of.ts';
import type { Table } from './table.ts';

/** What the front door's own pages ask of the table: what most pages do, and what is known of the people of a contact and of the incidents they were in. */
export const openDeskStore = (table: Table, authority: string) => ({
  ...openPagesStore(table, authority),
  peopleInContact: peopleInContactStore(table),
  incidents: incidentRowStore(table),
  said: saidStore(table),
});
export type DeskStore = ReturnType<typeof openDeskStore>;
