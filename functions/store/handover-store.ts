import { handoverStore } from './handovers.ts';
import { incidentRowStore } from './incident-rows.ts';
import { openPagesStore } from './pages-store.ts';
import type { Table } from './table.ts';

/** What the sheets of a handover ask of the table: what most pages do, and the sheets themselves. */
export const openHandoverStore = (table: Table, authority: string) => ({
  ...openPagesStore(table, authority),
  handovers: handoverStore(table),
  incidents: incidentRowStore(table),
});
export type HandoverStore = ReturnType<typeof openHandoverStore>;
