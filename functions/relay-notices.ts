import { SQSClient } from '@aws-sdk/client-sqs';
import { RelayEnv } from './env.ts';
import { relayNotices } from './events/relay-notices.ts';
import { queueOf } from './senders/queue.ts';
import { world } from './world.ts';

const env = RelayEnv.parse(process.env);

export const handler = relayNotices({
  enqueue: queueOf({ client: new SQSClient(), url: env.NOTICE_QUEUE_URL }),
  log: world.log,
});
