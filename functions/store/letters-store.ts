import { incidentRowStore } from './incident-rows.ts';
import { openPagesStore } from './pages-store.ts';
import type { Table } from './table.ts';

/** What the pages of letters and of messages ask of the table: what most pages do, and who may know of an incident. */
export const openLettersStore = (table: Table, authority: string) => ({
  ...openPagesStore(table, authority),
  incidents: incidentRowStore(table),
});
export type LettersStore = ReturnType<typeof openLettersStore>;
