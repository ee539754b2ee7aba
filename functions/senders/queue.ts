import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';

/** Puts where a notice lies, and nothing else, into the queue of things to send. */
export const queueOf =
  ({ client, url }: { client: SQSClient; url: string }) =>
  async (key: { pk: string; sk: string }) => {
    const { pk, sk } = key;
    await client.send(new SendMessageCommand({ QueueUrl: url, MessageBody: JSON.stringify({ pk, sk }) }));
  };

/** Puts the id of a folder whose files have something due, and nothing else, into the queue of files to check. */
export const checkQueueOf =
  ({ client, url }: { client: SQSClient; url: string }) =>
  async (folder: string) => {
    await client.send(new SendMessageCommand({ QueueUrl: url, MessageBody: JSON.stringify({ folder }) }));
  };
