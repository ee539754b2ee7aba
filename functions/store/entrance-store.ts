import { accessUseStore } from './access-uses.ts';
import { codeStore } from './codes.ts';
import { openPagesStore } from './pages-store.ts';
import type { Table } from './table.ts';

/** What the entrance asks of the table: what most pages do, the codes that let somebody in, and when they last came. */
export const openEntranceStore = (table: Table, authority: string) => ({
  ...openPagesStore(table, authority),
  codes: codeStore(table),
  accessUses: accessUseStore(table),
});
export type EntranceStore = ReturnType<typeof openEntranceStore>;
