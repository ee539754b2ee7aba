import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Service } from './service.ts';

/** What lies in a partition, as a copy of the table has it: nothing of it opened, its keys too. */
export async function copyOf({ table }: Service, pk: string): Promise<Record<string, unknown>[]> {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': pk },
      ConsistentRead: true,
    }),
  );
  return Items;
}

/** Where in a partition something lies. */
export const lyingIn = async (service: Service, pk: string): Promise<string[]> =>
  (await copyOf(service, pk)).map(({ sk }) => String(sk));
