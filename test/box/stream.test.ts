import { randomUUID } from 'node:crypto';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTable, openTable, type Table } from '../../functions/store/table.ts';
import { type BoxFile, openBoxFile } from '../../infra/local/box-file.ts';
import { pumpStream, type Stream } from '../../infra/local/events/stream.ts';
import { type StreamRecord, streamApi } from '../../infra/local/events/stream-api.ts';
import { endpointOf, engines } from '../support/engines.ts';

describe.each(engines)('the stream of the %s engine', (engine) => {
  let table: Table;
  let endpoint: string;
  let db: BoxFile;
  let stream: Stream | undefined;
  let seen: string[] = [];
  let fail: (sk: string) => boolean = () => false;

  beforeEach(async () => {
    endpoint = await endpointOf(engine);
    table = openTable({ name: `stream-${randomUUID()}`, endpoint });
    await createTable(table);
    db = openBoxFile(':memory:');
    seen = [];
    fail = () => false;
  });
  afterEach(async () => {
    await stream?.stop();
    db.close();
    table.client.destroy();
  });

  const handler = async ({ Records }: DynamoDBStreamEvent) => {
    for (const { dynamodb } of Records) {
      const sk = dynamodb?.Keys?.sk?.S ?? '';
      if (fail(sk)) return { batchItemFailures: [{ itemIdentifier: dynamodb?.SequenceNumber ?? '' }] };
      seen.push(sk);
    }
    return { batchItemFailures: [] };
  };
  const start = (bury?: (record: StreamRecord) => void) => {
    const keep = ({ eventName, dynamodb }: { eventName: string; dynamodb: { Keys: Record<string, object> } }) =>
      eventName !== 'REMOVE' && JSON.stringify(dynamodb.Keys.sk).includes('NOTICE#');
    const log = { info: () => {}, error: () => {} };
    stream = pumpStream({
      api: streamApi(endpoint),
      tableName: table.name,
      db,
      keep,
      handler,
      log,
      ...(bury && { bury }),
    });
    return stream;
  };
  const put = (sk: string) => table.client.send(new PutCommand({ TableName: table.name, Item: { pk: 'p', sk } }));
  const drained = async () => {
    for (let tries = 0; tries < 200; tries += 1) {
      if (await stream?.isDrained()) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error('the stream does not run dry');
  };

  it('reaches the handler in order, only with what the filter keeps', async () => {
    start();
    for (const sk of ['NOTICE#1', 'CONTACT', 'NOTICE#2', 'NOTICE#3']) await put(sk);
    await table.client.send(new DeleteCommand({ TableName: table.name, Key: { pk: 'p', sk: 'NOTICE#1' } }));
    await drained();
    expect(seen).toEqual(['NOTICE#1', 'NOTICE#2', 'NOTICE#3']);
  });

  it('starts again from the first record that failed, and gives nothing before it twice', async () => {
    for (const sk of ['NOTICE#1', 'NOTICE#2', 'NOTICE#3']) await put(sk);
    let failures = 2;
    fail = (sk) => sk === 'NOTICE#2' && failures-- > 0;
    start();
    await drained();
    expect(seen).toEqual(['NOTICE#1', 'NOTICE#2', 'NOTICE#3']);
  });

  it('keeps a record that goes on failing and gives all behind it, each once', async () => {
    for (const sk of ['NOTICE#1', 'NOTICE#2', 'NOTICE#3']) await put(sk);
    fail = (sk) => sk === 'NOTICE#2';
    const buried: unknown[] = [];
    start((record) => buried.push(record.dynamodb.Keys.sk));
    await drained();
    expect(seen).toEqual(['NOTICE#1', 'NOTICE#3']);
    expect(buried).toEqual([{ S: 'NOTICE#2' }]);
  });

  it('goes on from where it was after a new start', async () => {
    start();
    await put('NOTICE#1');
    await drained();
    await stream?.stop();
    await put('NOTICE#2');
    start();
    await drained();
    expect(seen).toEqual(['NOTICE#1', 'NOTICE#2']);
  });
});
