import { SendMessageBatchCommand, SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';

/** Where a notice lies in the table. */
type Key = { pk: string; sk: string };

/** Puts where notices lie into the queue of things to send, and gives those that the queue did not take. */
export type Enqueue = <K extends Key>(keys: readonly K[]) => Promise<readonly K[]>;

/** SQS takes so many messages in one call. */
const mostAtOnce = 10;

/** The queue of things to send: a message says where a notice lies and nothing else. Throws when SQS does not answer. */
export const queueOf =
  ({ client, url }: { client: SQSClient; url: string }): Enqueue =>
  async (keys) => {
    const refused: string[] = [];
    const entries = keys.map(({ pk, sk }, place) => ({ Id: String(place), MessageBody: JSON.stringify({ pk, sk }) }));
    for (let from = 0; from < entries.length; from += mostAtOnce) {
      const Entries = entries.slice(from, from + mostAtOnce);
      const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries }));
      refused.push(...Failed.map(({ Id }) => Id ?? ''));
    }
    return keys.filter((_, place) => refused.includes(String(place)));
  };

/** Puts the id of a folder whose files have something due, and nothing else, into the queue of files to check. */
export const checkQueueOf =
  ({ client, url }: { client: SQSClient; url: string }) =>
  async (folder: string) => {
    await client.send(new SendMessageCommand({ QueueUrl: url, MessageBody: JSON.stringify({ folder }) }));
  };
