import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Key } from './keys.ts';
import type { Table } from './table.ts';

type Item = Key & Record<string, unknown>;

/**
 * Puts a few items that need nothing of each other, in one round trip. Those that the table put off are put again;
 * throws when it keeps putting them off.
 */
export async function putAll(table: Table, items: readonly Item[]): Promise<void> {
  let left = items.map((Item) => ({ PutRequest: { Item } }));
  for (let tries = 0; left.length > 0; tries += 1) {
    if (tries === 8) throw new Error('the table kept putting writes off');
    const { UnprocessedItems } = await table.client.send(
      new BatchWriteCommand({ RequestItems: { [table.name]: left } }),
    );
    const again = new Set(UnprocessedItems?.[table.name]?.map(({ PutRequest }) => PutRequest?.Item?.sk));
    left = left.filter(({ PutRequest }) => again.has(PutRequest.Item.sk));
  }
}
