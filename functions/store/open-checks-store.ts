import { caseFeedStore } from './case-feed.ts';
import { openCheckStore } from './open-checks.ts';
import { openPagesStore } from './pages-store.ts';
import { personKeyDigest } from './person-key-digest.ts';
import { rateStore } from './rates.ts';
import { hashOf } from './sessions.ts';
import { standInStore } from './stand-ins.ts';
import type { Table } from './table.ts';

/** What checks and the case system's feed ask of the table: what most pages do, and themselves. */
export function openChecksStore(table: Table, authority: string) {
  const keyDigest = personKeyDigest(table, authority);
  return {
    ...openPagesStore(table, authority),
    openChecks: openCheckStore(table, keyDigest),
    caseFeed: caseFeedStore(table, hashOf),
    standIns: standInStore(table, keyDigest),
    rates: rateStore(table),
  };
}
export type OpenChecksStore = ReturnType<typeof openChecksStore>;
