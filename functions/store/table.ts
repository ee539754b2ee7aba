import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  type DynamoDBClientConfig,
  ResourceInUseException,
} from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Seals } from './seal/seals.ts';
import { tableShape } from './table-shape.ts';

/** The one table, opened. Without `seals` nothing is sealed, and what is sealed cannot be opened. */
export type Table = { client: DynamoDBDocumentClient; name: string; seals?: Seals | undefined };

type Place = {
  name: string;
  endpoint?: string | undefined;
  region?: string | undefined;
  seals?: Seals | undefined;
};

/**
 * An engine on this machine asks for a signature and checks none. Making a true one, five digests for each call, is a third
 * of what a small read costs the box.
 */
const unchecked: NonNullable<DynamoDBClientConfig['signer']> = {
  sign: async (request) => {
    request.headers.authorization =
      'AWS4-HMAC-SHA256 Credential=local/20000101/eu-west-2/dynamodb/aws4_request, SignedHeaders=host, Signature=0';
    request.headers['x-amz-date'] = '20000101T000000Z';
    return request;
  },
};

/** Opens the table. `endpoint` names an engine on this machine; without it the client finds AWS by itself. */
export function openTable({ name, endpoint, region, seals }: Place): Table {
  const local = endpoint && {
    endpoint,
    region: region ?? 'eu-west-2',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    signer: unchecked,
  };
  const client = new DynamoDBClient({ ...(region && { region }), ...local });
  const marshallOptions = { removeUndefinedValues: true };
  return { name, client: DynamoDBDocumentClient.from(client, { marshallOptions }), seals };
}

/** Creates the table in the deployed shape and waits for it; an engine on this machine only. */
export async function createTable({ client, name }: Table): Promise<void> {
  const keys: string[] = [
    tableShape.partitionKey,
    tableShape.sortKey,
    ...tableShape.indexes.flatMap((index) => [index.partitionKey, index.sortKey]),
  ];
  const schemaOf = (partitionKey: string, sortKey: string) => [
    { AttributeName: partitionKey, KeyType: 'HASH' as const },
    { AttributeName: sortKey, KeyType: 'RANGE' as const },
  ];
  try {
    await client.send(
      new CreateTableCommand({
        TableName: name,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: keys.map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
        KeySchema: schemaOf(tableShape.partitionKey, tableShape.sortKey),
        GlobalSecondaryIndexes: tableShape.indexes.map((index) => ({
          IndexName: index.name,
          KeySchema: schemaOf(index.partitionKey, index.sortKey),
          Projection: { ProjectionType: 'ALL' as const },
        })),
        StreamSpecification: { StreamEnabled: true, StreamViewType: 'KEYS_ONLY' },
      }),
    );
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }
  for (let tries = 0; tries < 100; tries += 1) {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: name }));
    if (Table?.TableStatus === 'ACTIVE') return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Table ${name} did not become active`);
}
