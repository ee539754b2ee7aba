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
 * first that the queue did not take, or whose key is none of ours: Lambda then starts again from there, and after a few
 * times keeps what goes on failing. What came after is in the queue already, perhaps twice, which the sender's claim bears.
 */
export const relayNotices = ({ enqueue, log }: Deps) =>
  middy<DynamoDBStreamEvent, DynamoDBBatchResponse>().handler(async ({ Records }) => {
    const { changed, foreign } = changedNotices(Records);
    const notTaken =
      changed.length === 0
        ? []
        : await enqueue(changed.map(({ key }) => key)).catch((error: unknown) => {
            log.error('queue did not answer', { error: errorName(error) });
            return changed.map(({ key }) => key);
          });
    const failed = [...foreign, ...changed.filter(({ key }) => notTaken.includes(key))];
    const [first] = failed.toSorted((one, other) => one.place - other.place);
    if (!first) return { batchItemFailures: [] };
    log.error('notice not relayed', { sequenceNumber: first.itemIdentifier });
    return { batchItemFailures: [{ itemIdentifier: first.itemIdentifier }] };
  });

/** Each changed notice where it first stands in the stream, in the stream's order, and what has a key that is none of ours. */
function changedNotices(records: readonly DynamoDBRecord[]) {
  const found = new Map<string, { key: NoticeKey; itemIdentifier: string; place: number }>();
  const foreign: { itemIdentifier: string; place: number }[] = [];
  for (const [place, { eventName, dynamodb }] of records.entries()) {
    const keys = Keys.safeParse(dynamodb?.Keys);
    const isNotice = keys.success && keys.data.sk.S.startsWith('NOTICE#') && eventName !== 'REMOVE';
    if (!isNotice) continue;
    const itemIdentifier = dynamodb?.SequenceNumber ?? '';
    const key = NoticeKey.safeParse({ pk: keys.data.pk.S, sk: keys.data.sk.S });
    if (!key.success) {
      foreign.push({ itemIdentifier, place });
      continue;
    }
    const name = `${key.data.pk} ${key.data.sk}`;
    if (!found.has(name)) found.set(name, { key: key.data, itemIdentifier, place });
  }
  return { changed: [...found.values()], foreign };
}
