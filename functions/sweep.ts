import { SQSClient } from '@aws-sdk/client-sqs';
import { SweepEnv } from './env.ts';
import { sweep } from './events/sweep.ts';
import { checkQueueOf, queueOf } from './senders/queue.ts';
import { wholeStoreOf } from './whole-store-of.ts';
import { world } from './world.ts';

const env = SweepEnv.parse(process.env);
const client = new SQSClient();

export const handler = sweep({
  ...world,
  authority: env.AUTHORITY,
  store: wholeStoreOf(env),
  enqueue: queueOf({ client, url: env.NOTICE_QUEUE_URL }),
  checkFolder: checkQueueOf({ client, url: env.CHECK_QUEUE_URL }),
});
