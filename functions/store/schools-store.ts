import { accessUseStore } from './access-uses.ts';
import { openPagesStore } from './pages-store.ts';
import { schoolStore } from './schools.ts';
import type { Table } from './table.ts';

/** What the pages of schools ask of the table: what most pages do, schools, and whether access to them is used. */
export const openSchoolsStore = (table: Table, authority: string) => ({
  ...openPagesStore(table, authority),
  schools: schoolStore(table),
  accessUses: accessUseStore(table),
});
export type SchoolsStore = ReturnType<typeof openSchoolsStore>;
