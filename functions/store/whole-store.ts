import { familiesToSeekStore } from './families-to-seek.ts';
import { keepingStore } from './keepings.ts';
import { minuteHandStore } from './minute-hand.ts';
import { operationsStore } from './operations/operations.ts';
import { personKeyDigest } from './person-key-digest.ts';
import { saidStore } from './said-of.ts';
import { standInStore } from './stand-ins.ts';
import type { Table } from './table.ts';
import { openTellingStore } from './telling-store.ts';

/** All that the service asks of its table, and what waits in it: for what works through the night, and for the box. */
export const openWholeStore = (table: Table, authority: string) => ({
  ...openTellingStore(table, authority),
  standIns: standInStore(table, personKeyDigest(table, authority)),
  operations: operationsStore(table, authority),
  minuteHand: minuteHandStore(table, authority),
  keepings: keepingStore(table),
  said: saidStore(table),
  familiesToSeek: familiesToSeekStore(table, authority),
});
export type WholeStore = ReturnType<typeof openWholeStore>;
