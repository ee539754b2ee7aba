import { DeleteCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Table } from '../table.ts';
import { forget } from './record-keys.ts';

const Place = z.object({ pk: z.string(), sk: z.string() });

/**
 * Takes away every key of a record, so that what is sealed of it can be opened nowhere any more: not here, not in a copy
 * or an export, nor in a backup once that is as old as backups get. What is not sealed stays. `partitions`: all in which
 * the record lies, such as `CONTACT#…` and `SEALED#…`. Answers how many keys there were. Other processes may know a key
 * for five minutes more.
 */
export async function shred(table: Table, partitions: readonly string[]): Promise<number> {
  let gone = 0;
  for (const pk of partitions) {
    let from: Record<string, unknown> | undefined;
    do {
      const { Items = [], LastEvaluatedKey } = await table.client.send(
        new QueryCommand({
          TableName: table.name,
          KeyConditionExpression: '#pk = :pk AND begins_with(#sk, :key)',
          ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
          ExpressionAttributeValues: { ':pk': pk, ':key': 'KEY#' },
          ConsistentRead: true,
          ...(from && { ExclusiveStartKey: from }),
        }),
      );
      for (const item of Items) {
        const { sk } = Place.parse(item);
        await table.client.send(new DeleteCommand({ TableName: table.name, Key: { pk, sk } }));
        if (table.seals) forget(table.seals, { pk, sk });
        gone += 1;
      }
      from = LastEvaluatedKey;
    } while (from);
  }
  return gone;
}
