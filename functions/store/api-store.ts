import { caseFeedStore } from './case-feed.ts';
import { hashOf } from './sessions.ts';
import { openStore } from './store.ts';
import type { Table } from './table.ts';

/** What agencies' systems ask of the table: all that pages do of concerns and incidents, and the case system's files. */
export const openApiStore = (table: Table, authority: string) => ({
  ...openStore(table, authority),
  caseFeed: caseFeedStore(table, hashOf),
});
export type ApiStore = ReturnType<typeof openApiStore>;
