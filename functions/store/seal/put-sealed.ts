import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Key } from '../keys.ts';
import type { Table } from '../table.ts';
import { putKey } from './record-keys.ts';
import { sealWrites } from './seal-items.ts';

/** Puts one item over whatever lies there, sealed where it is to be: its key first, so that it can always be opened. */
export async function putSealed(table: Table, item: Key & Record<string, unknown>): Promise<void> {
  const { writes, keys } = await sealWrites(table, [{ item, over: 'anything' }], 0);
  for (const key of keys) await putKey(table, key);
  for (const { item: Item } of writes) await table.client.send(new PutCommand({ TableName: table.name, Item }));
}
