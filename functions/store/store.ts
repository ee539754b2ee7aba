import { codeStore } from './codes.ts';
import { handoverStore } from './handovers.ts';
import { idempotencyStore } from './idempotency.ts';
import { incidentBatchStore } from './incident-batches.ts';
import { incidentIn, incidentStore } from './incidents.ts';
import { openPagesStore } from './pages-store.ts';
import { clientStore } from './people.ts';
import { rateStore } from './rates.ts';
import { schoolRepliesRead } from './school-replies-read.ts';
import { sessionStore } from './sessions.ts';
import type { Table } from './table.ts';
import { triageMeetingStore } from './triage-meetings.ts';

/** Everything that the service asks of its table. */
export const openStore = (table: Table, authority: string) => ({
  ...openPagesStore(table, authority),
  handovers: handoverStore(table),
  codes: codeStore(table),
  clients: clientStore(table),
  idempotency: idempotencyStore(table),
  rates: rateStore(table),
  sessions: sessionStore(table, authority, incidentIn),
  incidents: incidentStore(table),
  incidentBatches: incidentBatchStore(table),
  triageMeetings: triageMeetingStore(table),
  schoolReplies: schoolRepliesRead(table),
});
export type Store = ReturnType<typeof openStore>;
