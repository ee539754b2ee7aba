import { descriptorStore } from './descriptors.ts';
import { openPagesStore } from './pages-store.ts';
import type { Table } from './table.ts';

/** What the pages that change the settings ask of the table: what most pages do, and the draft of the descriptors. */
export const openWordingStore = (table: Table, authority: string) => ({
  ...openPagesStore(table, authority),
  descriptors: descriptorStore(table, authority),
});
export type WordingStore = ReturnType<typeof openWordingStore>;
