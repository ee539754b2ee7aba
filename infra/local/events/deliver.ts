import type { Context, DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import type { Log } from '../../../functions/log.ts';
import { lambdaContext } from './lambda-context.ts';
import type { StreamRecord } from './stream-api.ts';

export type Receiver = {
  /** The filter of the event source: only these reach the handler. */
  keep: (record: StreamRecord) => boolean;
  handler: (event: DynamoDBStreamEvent, context: Context) => Promise<DynamoDBBatchResponse | undefined>;
  log: Log;
};

/**
 * Gives a batch of the stream to its handler. Answers the number of the last record that is settled: of all of them,
 * or of the one before the first that failed, from which the stream must be read again.
 */
export async function deliver(records: StreamRecord[], { keep, handler, log }: Receiver) {
  const chosen = records.filter(keep);
  const last = records.at(-1)?.dynamodb.SequenceNumber;
  if (chosen.length === 0) return { settled: last, failed: false };
  const answer = await handler(eventOf(chosen), lambdaContext('relay-notices', 60_000)).catch((error: unknown) => {
    log.error('stream handler failed', { error: error instanceof Error ? error.name : 'unknown' });
    return { batchItemFailures: [{ itemIdentifier: chosen[0]?.dynamodb.SequenceNumber ?? '' }] };
  });
  const failed = new Set(answer?.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
  if (failed.size === 0) return { settled: last, failed: false };
  const first = records.findIndex(({ dynamodb }) => failed.has(dynamodb.SequenceNumber));
  return { settled: records[first - 1]?.dynamodb.SequenceNumber, failed: true };
}

const eventOf = (records: StreamRecord[]): DynamoDBStreamEvent => ({
  Records: records.map(({ eventID, eventName, dynamodb }) => ({
    ...(eventID && { eventID }),
    eventName,
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: 'eu-west-2',
    eventSourceARN: 'arn:aws:dynamodb:eu-west-2:000000000000:table/box/stream/box',
    dynamodb: { ...dynamodb, StreamViewType: 'KEYS_ONLY' },
  })),
});
