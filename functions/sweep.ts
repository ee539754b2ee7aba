import { SQSClient } from '@aws-sdk/client-sqs';
import { SweepEnv } from './env.ts';
import { sweep } from './events/sweep.ts';
import { queueOf } from './senders/queue.ts';
import { storeOf, world } from './world.ts';

const env = SweepEnv.parse(process.env);

export const handler = sweep({
  ...world,
  authority: env.AUTHORITY,
  store: storeOf(env),
  enqueue: queueOf({ client: new SQSClient(), url: env.NOTICE_QUEUE_URL }),
});
