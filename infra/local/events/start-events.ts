import type {
  Context,
  DynamoDBBatchResponse,
  DynamoDBStreamEvent,
  ScheduledEvent,
  SQSBatchResponse,
  SQSEvent,
} from 'aws-lambda';
import type { Log } from '../../../functions/log.ts';
import type { BoxFile } from '../box-file.ts';
import { consume } from './consume.ts';
import type { Queue } from './queue.ts';
import { startSchedule } from './schedule.ts';
import type { Part } from './settle.ts';
import { pumpStream } from './stream.ts';
import { type StreamRecord, streamApi } from './stream-api.ts';

type Handler<Event, Answer> = (event: Event, context: Context) => Promise<Answer>;

/** The service's own handlers, as Lambda would call them. */
export type Handlers = {
  relay: Handler<DynamoDBStreamEvent, DynamoDBBatchResponse | undefined>;
  send: Handler<SQSEvent, SQSBatchResponse | undefined>;
  mailEvents: Handler<SQSEvent, SQSBatchResponse | undefined>;
  check: Handler<SQSEvent, SQSBatchResponse | undefined>;
  sweep: Handler<ScheduledEvent, unknown>;
  checkpoint?: Handler<ScheduledEvent, unknown>;
};

type Deps = {
  db: BoxFile;
  endpoint: string;
  tableName: string;
  notices: Queue;
  mailEvents: Queue;
  checks: Queue;
  handlers: Handlers;
  now: () => Date;
  newId: () => string;
  log: Log;
};

/** The filter of the table's event source: keys of notices that came or changed. */
const isNotice = ({ eventName, dynamodb }: StreamRecord) => {
  const { sk } = dynamodb.Keys;
  return eventName !== 'REMOVE' && sk !== undefined && 'S' in sk && sk.S.startsWith('NOTICE#');
};

/** What time does, each minute: whether or not one of it fails, the other is done. */
const eachMinute =
  ({ sweep, checkpoint }: Pick<Handlers, 'sweep' | 'checkpoint'>): Handlers['sweep'] =>
  async (event, context) => {
    const done = await Promise.allSettled([sweep(event, context), checkpoint?.(event, context)]);
    for (const each of done) if (each.status === 'rejected') throw each.reason;
  };

/** Starts what Lambda, SQS and EventBridge do: the stream to the relay, queues to their handlers, the minute hand. */
export function startEvents({ db, endpoint, tableName, notices, mailEvents, checks, handlers, now, newId, log }: Deps) {
  notices.releaseAll();
  mailEvents.releaseAll();
  checks.releaseAll();
  const sending = consume({ queue: notices, handler: handlers.send, log });
  const recording = consume({ queue: mailEvents, handler: handlers.mailEvents, log });
  // One at a time, so that the box holds no more than one file in memory.
  const checking = consume({ queue: checks, handler: handlers.check, log, batchSize: 1, concurrency: 1 });
  const api = streamApi(endpoint);
  const bury = ({ dynamodb: { Keys } }: StreamRecord) => {
    const plain = Object.entries(Keys).map(([name, value]) => [name, 'S' in value ? value.S : value.N]);
    notices.bury(JSON.stringify(Object.fromEntries(plain)));
  };
  const stream = pumpStream({ api, tableName, db, keep: isNotice, handler: handlers.relay, bury, log });
  const schedule = startSchedule({ handler: eachMinute(handlers), now, newId, log });
  sending.nudge();
  recording.nudge();
  checking.nudge();

  const inQueue = (queue: Queue) => queue.counts().waiting + queue.counts().inHand;
  const parts: Part[] = [
    { name: 'stream', left: async () => ((await stream.isDrained()) ? 0 : 1) },
    { name: 'notices queue', left: () => inQueue(notices), nudge: sending.nudge },
    { name: 'mail events queue', left: () => inQueue(mailEvents), nudge: recording.nudge },
    { name: 'file checks queue', left: () => inQueue(checks), nudge: checking.nudge },
    { name: 'sweep', left: schedule.busy },
  ];
  return {
    stream,
    schedule,
    parts,
    nudge: { sending: sending.nudge, recording: recording.nudge, checking: checking.nudge },
    async stop() {
      await Promise.all([schedule.stop(), stream.stop(), sending.stop(), recording.stop(), checking.stop()]);
    },
  };
}
