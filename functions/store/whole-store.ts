import { accessUseStore } from './access-uses.ts';
import { caseFeedStore } from './case-feed.ts';
import { openKnownPeopleStore } from './known-people-store.ts';
import { minuteHandStore } from './minute-hand.ts';
import { openCheckStore } from './open-checks.ts';
import { operationsStore } from './operations/operations.ts';
import { personKeyDigest } from './person-key-digest.ts';
import { schoolNoticeStore } from './school-notices.ts';
import { schoolReplyStore } from './school-replies.ts';
import { schoolStore } from './schools.ts';
import { schoolsToLookAt } from './schools-to-look-at.ts';
import { hashOf } from './sessions.ts';
import type { Table } from './table.ts';

/** All that the service asks of its table, schools, people and checks too: for what works through the night, and for the box. */
export const openWholeStore = (table: Table, authority: string) => ({
  ...openKnownPeopleStore(table, authority),
  openChecks: openCheckStore(table, personKeyDigest(table, authority)),
  caseFeed: caseFeedStore(table, hashOf),
  schools: { ...schoolStore(table), ...schoolsToLookAt(table) },
  accessUses: accessUseStore(table),
  schoolNotices: schoolNoticeStore(table),
  schoolReplies: schoolReplyStore(table),
  operations: operationsStore(table, authority),
  minuteHand: minuteHandStore(table, authority),
});
export type WholeStore = ReturnType<typeof openWholeStore>;
