import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { Log } from '../../../functions/log.ts';
import { lambdaContext } from './lambda-context.ts';
import type { Queue, Received } from './queue.ts';

type Handler = (event: SQSEvent, context: Context) => Promise<SQSBatchResponse | undefined>;

type Consumer = {
  queue: Queue;
  handler: Handler;
  log: Log;
  batchSize?: number;
  concurrency?: number;
  backOffMs?: number;
};

/**
 * What Lambda does for a queue: calls the handler with batches, deletes what it settled, and gives back what it
 * reports as failed (or all, when it throws), a little later each time.
 */
export function consume({ queue, handler, log, batchSize = 5, concurrency = 3, backOffMs = 500 }: Consumer) {
  const running = new Set<Promise<void>>();
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  const handle = async (messages: Received[]) => {
    const failed = await handler(eventOf(queue.name, messages), lambdaContext(queue.name, queue.visibilityMs)).then(
      (answer) => new Set(answer?.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)),
      (error: unknown) => {
        log.error('queue handler failed', {
          queue: queue.name,
          error: error instanceof Error ? error.name : 'unknown',
        });
        return new Set(messages.map(({ id }) => String(id)));
      },
    );
    for (const { id, receipt, receives } of messages) {
      if (failed.has(String(id))) queue.release(receipt, Math.min(backOffMs * 2 ** receives, 30_000));
    }
    queue.removeAll(messages.filter(({ id }) => !failed.has(String(id))).map(({ receipt }) => receipt));
  };

  const look = () => {
    clearTimeout(timer);
    if (stopped) return;
    while (running.size < concurrency) {
      const messages = queue.receive(batchSize);
      if (messages.length === 0) break;
      const work: Promise<void> = handle(messages).finally(() => {
        running.delete(work);
        look();
      });
      running.add(work);
    }
    const wait = queue.nextIn();
    if (wait !== undefined) timer = setTimeout(look, Math.max(wait, 20)).unref();
  };

  return {
    /** Looks at once: call it after a send. */
    nudge: look,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await Promise.all(running);
    },
  };
}

const eventOf = (queue: string, messages: Received[]): SQSEvent => ({
  Records: messages.map(({ id, body, receipt, receives, sentAt }) => ({
    messageId: String(id),
    receiptHandle: receipt,
    body,
    attributes: {
      ApproximateReceiveCount: String(receives),
      SentTimestamp: String(sentAt),
      SenderId: 'box',
      ApproximateFirstReceiveTimestamp: String(sentAt),
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: `arn:aws:sqs:eu-west-2:000000000000:${queue}`,
    awsRegion: 'eu-west-2',
  })),
});
