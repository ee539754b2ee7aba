import type { Key } from './keys.ts';
import { keysNeeded, openItems, openOne } from './seal/open-items.ts';
import { mostAtOnce, storedItem, storedItems } from './stored.ts';
import type { Table } from './table.ts';

type Item = Record<string, unknown>;

/** One item as it stands now, or undefined. */
export const readItem = async (table: Table, key: Key): Promise<Item | undefined> =>
  openOne(table, await storedItem(table, key));

/** Several items in one round trip, in the order asked for; with them come the keys that open them. */
export async function readItems(table: Table, asked: readonly Key[]): Promise<(Item | undefined)[]> {
  const keys = keysNeeded(table, asked);
  const read = await storedItems(table, asked.length + keys.length > mostAtOnce ? asked : [...asked, ...keys]);
  const found = new Map((await openItems(table, [...read.values()])).map((item) => [`${item.pk}|${item.sk}`, item]));
  return asked.map(({ pk, sk }) => found.get(`${pk}|${sk}`));
}
