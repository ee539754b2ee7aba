import middy from '@middy/core';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import * as z from 'zod';
import { errorName, type Log } from '../log.ts';
import { NoticeKey } from '../store/notices.ts';

type Deps = { enqueue: (key: NoticeKey) => Promise<void>; log: Log };

const Text = z.object({ S: z.string() });
const Keys = z.object({ pk: Text, sk: Text });

/**
 * Hands the key of each changed notice in the table's stream to the queue, in order. It stops at the first failure:
 * Lambda then starts again from there, so what came before is not sent twice and what came after is not sent early.
 */
export const relayNotices = ({ enqueue, log }: Deps) =>
  middy<DynamoDBStreamEvent, DynamoDBBatchResponse>().handler(async ({ Records }) => {
    for (const { eventName, dynamodb } of Records) {
      const keys = Keys.safeParse(dynamodb?.Keys);
      const isNotice = keys.success && keys.data.sk.S.startsWith('NOTICE#') && eventName !== 'REMOVE';
      if (!isNotice) continue;
      try {
        await enqueue(NoticeKey.parse({ pk: keys.data.pk.S, sk: keys.data.sk.S }));
      } catch (error) {
        const itemIdentifier = dynamodb?.SequenceNumber ?? '';
        log.error('notice not relayed', {
          sequenceNumber: itemIdentifier,
          error: errorName(error),
        });
        return { batchItemFailures: [{ itemIdentifier }] };
      }
    }
    return { batchItemFailures: [] };
  });
