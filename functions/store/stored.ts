import { BatchGetCommand, GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Key } from './keys.ts';
import type { Table } from './table.ts';

type Item = Record<string, unknown>;

/** As many items as one round trip may ask for. */
export const mostAtOnce = 100;

/** One item as it lies there, sealed or not, or undefined. */
export async function storedItem(table: Table, key: Key): Promise<Item | undefined> {
  const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key: key, ConsistentRead: true }));
  return Item;
}

/** Several items as they lie there, by `pk|sk`, in one round trip. Keys that the engine put off are asked for again. */
export async function storedItems(table: Table, asked: readonly Key[]): Promise<Map<string, Item>> {
  const found = new Map<string, Item>();
  let left: Record<string, unknown>[] = [...asked];
  for (let tries = 0; left.length > 0; tries += 1) {
    if (tries === 8) throw new Error('the table kept putting reads off');
    const { Responses, UnprocessedKeys } = await table.client.send(
      new BatchGetCommand({ RequestItems: { [table.name]: { Keys: left, ConsistentRead: true } } }),
    );
    for (const item of Responses?.[table.name] ?? []) found.set(`${item.pk}|${item.sk}`, item);
    left = UnprocessedKeys?.[table.name]?.Keys ?? [];
  }
  return found;
}
