import { accessLog } from './access-log.ts';
import { attachmentStore } from './attachments.ts';
import { glassLeaseStore } from './broken-glass.ts';
import { consultationStore } from './consultations.ts';
import { contactStore } from './contacts.ts';
import { disagreementStore } from './disagreements.ts';
import { disposedStore } from './disposed.ts';
import { draftStore } from './drafts.ts';
import { keptWordsStore } from './kept-words.ts';
import { lateDecisionStore } from './late-decisions.ts';
import { leaseStore } from './leases.ts';
import { letterStore } from './letters.ts';
import { lookStore } from './looks.ts';
import { noticeStore } from './notices.ts';
import { organisationStore, peopleStore } from './people.ts';
import { presenceStore } from './presence.ts';
import { sealedStore } from './sealed-answers.ts';
import { sessionStore } from './sessions.ts';
import { settingsStore } from './settings.ts';
import { staffFamilyStore } from './staff-families.ts';
import type { Table } from './table.ts';
import { threadStore } from './threads.ts';
import { wordingStore } from './wording.ts';

/**
 * What most pages ask of the table, by the thing it is about: everything but what one function or two
 * ask for, such as incidents and codes, which the others would parse at their start and never use.
 */
export const openPagesStore = (table: Table, authority: string) => ({
  /** Whose table it is. */
  authority,
  contacts: contactStore(table),
  consultations: consultationStore(table),
  drafts: draftStore(table),
  disagreements: disagreementStore(table),
  disposed: disposedStore(table),
  keptWords: keptWordsStore(table),
  leases: leaseStore(table),
  glass: glassLeaseStore(table),
  attachments: attachmentStore(table),
  lateDecisions: lateDecisionStore(table),
  letters: letterStore(table),
  notices: noticeStore(table),
  people: peopleStore(table),
  staffFamilies: staffFamilyStore(table, authority),
  organisations: organisationStore(table),
  sessions: sessionStore(table, authority),
  access: accessLog(table),
  presence: presenceStore(table),
  looks: lookStore(table),
  sealed: sealedStore(table),
  threads: threadStore(table),
  settings: settingsStore(table, authority),
  wording: wordingStore(table, authority),
});
export type PagesStore = ReturnType<typeof openPagesStore>;
