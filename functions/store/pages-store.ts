import { accessLog } from './access-log.ts';
import { attachmentStore } from './attachments.ts';
import { codeStore } from './codes.ts';
import { consultationStore } from './consultations.ts';
import { contactStore } from './contacts.ts';
import { disagreementStore } from './disagreements.ts';
import { draftStore } from './drafts.ts';
import { handoverStore } from './handovers.ts';
import { idempotencyStore } from './idempotency.ts';
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

/**
 * What most pages ask of the table, by the thing it is about: everything but domestic-abuse incidents, whose shapes
 * would be parsed at the start of functions that never open one.
 */
export const openPagesStore = (table: Table, authority: string) => ({
  contacts: contactStore(table),
  consultations: consultationStore(table),
  handovers: handoverStore(table),
  drafts: draftStore(table),
  disagreements: disagreementStore(table),
  leases: leaseStore(table),
  attachments: attachmentStore(table),
  lateDecisions: lateDecisionStore(table),
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
export type PagesStore = ReturnType<typeof openPagesStore>;
