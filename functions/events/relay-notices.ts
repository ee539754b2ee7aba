import middy from '@middy/core';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import * as z from 'zod';
import { errorName, type Log } from '../log.ts';
import type { Enqueue } from '../senders/queue.ts';
import { NoticeKey } from '../store/notices.ts';

type Deps = { enqueue: Enqueue; log: Log };

const Text = z.object({ S: z.string() });
const Keys = z.object({ pk: Text, sk: Text });

/**
 * Hands the key of each changed notice in the table's stream to the queue, once however often it changed. It names the
 * first that the queue did not take: Lambda then starts again from there. What came after may be in the queue already
 * and is then there twice, which the sender's claim bears.
 */
export const relayNotices = ({ enqueue, log }: Deps) =>
  middy<DynamoDBStreamEvent, DynamoDBBatchResponse>().handler(async ({ Records }) => {
    const changed = changedNotices(Records);
    if (changed.length === 0) return { batchItemFailures: [] };
    const notTaken = await enqueue(changed.map(({ key }) => key)).catch((error: unknown) => {
      log.error('queue did not answer', { error: errorName(error) });
      return changed.map(({ key }) => key);
    });
    const first = changed.find(({ key }) => notTaken.includes(key));
    if (!first) return { batchItemFailures: [] };
    log.error('notice not relayed', { sequenceNumber: first.itemIdentifier });
    return { batchItemFailures: [{ itemIdentifier: first.itemIdentifier }] };
  });

/** Each changed notice where it first stands in the stream, in the stream's order. */
function changedNotices(records: readonly DynamoDBRecord[]) {
  const found = new Map<string, { key: NoticeKey; itemIdentifier: string }>();
  for (const { eventName, dynamodb } of records) {
    const keys = Keys.safeParse(dynamodb?.Keys);
    const isNotice = keys.success && keys.data.sk.S.startsWith('NOTICE#') && eventName !== 'REMOVE';
    if (!isNotice) continue;
    const key = NoticeKey.parse({ pk: keys.data.pk.S, sk: keys.data.sk.S });
    const name = `${key.pk} ${key.sk}`;
    if (!found.has(name)) found.set(name, { key, itemIdentifier: dynamodb?.SequenceNumber ?? '' });
  }
  return [...found.values()];
}
