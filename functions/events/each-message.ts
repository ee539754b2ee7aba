import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { errorName, type Log } from '../log.ts';

/**
 * Does one thing for each message of a batch, all at once. What fails goes back to the queue by itself, and after a few
 * times to the messages that somebody must look at; the others are done.
 */
export async function eachMessage(
  { Records }: SQSEvent,
  log: Log,
  handle: (body: string) => Promise<void>,
): Promise<SQSBatchResponse> {
  const done = await Promise.allSettled(Records.map(({ body }) => handle(body)));
  const batchItemFailures = done.flatMap((result, at) => {
    const message = Records[at];
    if (result.status === 'fulfilled' || !message) return [];
    const { reason } = result;
    log.error('message not handled', {
      messageId: message.messageId,
      error: errorName(reason),
    });
    return [{ itemIdentifier: message.messageId }];
  });
  return { batchItemFailures };
}

/** A message's body as data; nothing when it is no JSON. */
export function fromJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
