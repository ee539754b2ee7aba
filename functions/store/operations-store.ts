import { operationsStore } from './operations/operations.ts';
import { openPagesStore } from './pages-store.ts';
import type { Table } from './table.ts';

/** What the operations page asks of the table: what most pages do, and what waits. */
export const openOperationsStore = (table: Table, authority: string) => ({
  ...openPagesStore(table, authority),
  operations: operationsStore(table, authority),
});
export type OperationsStore = ReturnType<typeof openOperationsStore>;
