import { openKnownPeopleStore } from './known-people-store.ts';
import { schoolNoticeStore } from './school-notices.ts';
import { schoolStore } from './schools.ts';
import type { Table } from './table.ts';

/** All that the service asks of its table, schools and people too: for what works through the night, and for the box. */
export const openWholeStore = (table: Table, authority: string) => ({
  ...openKnownPeopleStore(table, authority),
  schools: schoolStore(table),
  schoolNotices: schoolNoticeStore(table),
});
export type WholeStore = ReturnType<typeof openWholeStore>;
