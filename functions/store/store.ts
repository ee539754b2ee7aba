import { accessLog } from './access-log.ts';
import { attachmentStore } from './attachments.ts';
import { codeStore } from './codes.ts';
import { consultationStore } from './consultations.ts';
import { contactStore } from './contacts.ts';
import { disagreementStore } from './disagreements.ts';
import { draftStore } from './drafts.ts';
import { handoverStore } from './handovers.ts';
import { idempotencyStore } from './idempotency.ts';
import { incidentBatchStore } from './incident-batches.ts';
import { incidentStore } from './incidents.ts';
import { lateDecisionStore } from './late-decisions.ts';
import { leaseStore } from './leases.ts';
import { letterStore } from './letters.ts';
import { noticeStore } from './notices.ts';
import { clientStore, organisationStore, peopleStore } from './people.ts';
import { presenceStore } from './presence.ts';
import { rateStore } from './rates.ts';
import { sessionStore } from './sessions.ts';
import { settingsStore } from './settings.ts';
import type { Table } from './table.ts';
import { threadStore } from './threads.ts';
import { wordingStore } from './wording.ts';

/** Everything that the service asks of its table, by the thing it is about. */
export const openStore = (table: Table, authority: string) => ({
  contacts: contactStore(table),
  consultations: consultationStore(table),
  handovers: handoverStore(table),
  drafts: draftStore(table),
  disagreements: disagreementStore(table),
  leases: leaseStore(table),
  attachments: attachmentStore(table),
  lateDecisions: lateDecisionStore(table),
  incidents: incidentStore(table),
  incidentBatches: incidentBatchStore(table),
  letters: letterStore(table),
  notices: noticeStore(table),
  people: peopleStore(table),
  organisations: organisationStore(table),
  clients: clientStore(table),
  sessions: sessionStore(table),
  codes: codeStore(table),
  access: accessLog(table),
  presence: presenceStore(table),
  threads: threadStore(table),
  settings: settingsStore(table, authority),
  wording: wordingStore(table, authority),
  idempotency: idempotencyStore(table),
  rates: rateStore(table),
});
export type Store = ReturnType<typeof openStore>;
