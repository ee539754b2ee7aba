import { codeStore } from './codes.ts';
import { openPagesStore } from './pages-store.ts';
import type { Table } from './table.ts';

/** What the entrance asks of the table: what most pages do, and the codes that let somebody in. */
export const openEntranceStore = (table: Table, authority: string) => ({
  ...openPagesStore(table, authority),
  codes: codeStore(table),
});
export type EntranceStore = ReturnType<typeof openEntranceStore>;
