import { accessUseStore } from './access-uses.ts';
import { caseFeedStore } from './case-feed.ts';
import { openKnownPeopleStore } from './known-people-store.ts';
import { openCheckStore } from './open-checks.ts';
import { personKeyDigest } from './person-key-digest.ts';
import { schoolNoticeStore } from './school-notices.ts';
import { schoolReplyStore } from './school-replies.ts';
import { schoolStore } from './schools.ts';
import { schoolsToLookAt } from './schools-to-look-at.ts';
import { sealedStore } from './sealed-answers.ts';
import { hashOf } from './sessions.ts';
import type { Table } from './table.ts';

/** What is asked of the table by whoever tells schools: records, schools, people and checks too. */
export const openTellingStore = (table: Table, authority: string) => ({
  ...openKnownPeopleStore(table, authority),
  openChecks: openCheckStore(table, personKeyDigest(table, authority)),
  caseFeed: caseFeedStore(table, hashOf),
  sealed: sealedStore(table),
  schools: { ...schoolStore(table), ...schoolsToLookAt(table) },
  accessUses: accessUseStore(table),
  schoolNotices: schoolNoticeStore(table),
  schoolReplies: schoolReplyStore(table),
});
export type TellingStore = ReturnType<typeof openTellingStore>;
