import { incidentBatchStore } from './incident-batches.ts';
import { incidentIn, incidentStore } from './incidents.ts';
import { openPagesStore } from './pages-store.ts';
import { sessionStore } from './sessions.ts';
import type { Table } from './table.ts';
import { triageMeetingStore } from './triage-meetings.ts';

/** Everything that the service asks of its table. */
export const openStore = (table: Table, authority: string) => ({
  ...openPagesStore(table, authority),
  sessions: sessionStore(table, incidentIn),
  incidents: incidentStore(table),
  incidentBatches: incidentBatchStore(table),
  triageMeetings: triageMeetingStore(table),
});
export type Store = ReturnType<typeof openStore>;
