import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { auditKeys, seqIn } from './audit-keys.ts';
import type { Table } from './table.ts';

const Stored = z.object({ sk: z.string(), hash: z.string(), token: z.string() });

/** The last entry of a chain: its number, its hash, and the token of the transaction that added it. */
export type LastEntry = { seq: number; hash: string; token: string };

/** Where a chain ends now; undefined while there is none. There is no head to keep beside it: the last entry is the end. */
export async function lastEntry(table: Table, chain: string): Promise<LastEntry | undefined> {
  const { Items } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: '#pk = :pk',
      ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk', '#hash': 'hash', '#token': 'token' },
      ExpressionAttributeValues: { ':pk': auditKeys.partition(chain) },
      ProjectionExpression: '#sk, #hash, #token',
      ScanIndexForward: false,
      ConsistentRead: true,
      Limit: 1,
    }),
  );
  const [last] = Items ?? [];
  if (!last) return undefined;
  const { sk, hash, token } = Stored.parse(last);
  return { seq: seqIn(sk), hash, token };
}
