import { openKnownPeopleStore } from './known-people-store.ts';
import { openCheckStore } from './open-checks.ts';
import { personKeyDigest } from './person-key-digest.ts';
import { stoodStore } from './stood.ts';
import type { Table } from './table.ts';
import { unusualLookStore } from './unusual-looks.ts';

/** What is asked of the table by whoever reads who has looked: every kind of record that keeps it. */
export const openLookedStore = (table: Table, authority: string) => ({
  ...openKnownPeopleStore(table, authority),
  openChecks: openCheckStore(table, personKeyDigest(table, authority)),
  stood: stoodStore(table),
  unusualLooks: unusualLookStore(table),
});
export type LookedStore = ReturnType<typeof openLookedStore>;
