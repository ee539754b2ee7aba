import { brokenGlassStore } from './broken-glass.ts';
import { caseFeedStore } from './case-feed.ts';
import { peopleInContactStore } from './people-in-contact.ts';
import { personRecordStore } from './person-records.ts';
import { recordNoteStore } from './record-notes.ts';
import { sameEventStore } from './same-events.ts';
import { hashOf } from './sessions.ts';
import { openStore } from './store.ts';
import type { Table } from './table.ts';

/** What is asked of the table by whoever files people or finds them: everything, and the people whom the authority knows. */
export const openKnownPeopleStore = (table: Table, authority: string) => ({
  ...openStore(table, authority),
  personRecords: personRecordStore(table, authority),
  peopleInContact: peopleInContactStore(table),
  recordNotes: recordNoteStore(table),
  glass: brokenGlassStore(table),
  sameEvents: sameEventStore(table),
  caseFeed: caseFeedStore(table, hashOf),
});
export type KnownPeopleStore = ReturnType<typeof openKnownPeopleStore>;
