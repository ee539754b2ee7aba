import type { Context, DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import type { Queue } from '../events/queue.ts';
import type { Random } from '../seeds/random.ts';
import type { FailPoints } from './fail-points.ts';

/** How many of a hundred messages or records come twice, and how many come late and so after those behind them. */
export type Unkind = { twice: number; late: number };

const latestMs = 1_500;

/** A queue that does what SQS may do: gives a message twice, late and in another order. */
export function unkindQueue(queue: Queue, random: Random, faults: () => Unkind): Queue {
  const send = (body: string, delayMs = 0): undefined => {
    const { twice, late } = faults();
    const copies = random.chance(twice / 100) ? 2 : 1;
    for (let copy = 0; copy < copies; copy += 1) {
      const wait = random.chance(late / 100) || copy > 0 ? random.int(1, latestMs) : 0;
      queue.send(body, delayMs + wait);
    }
  };
  return {
    ...queue,
    send,
    sendAll: (bodies) => {
      for (const body of bodies) send(body);
    },
  };
}

type Relay = (event: DynamoDBStreamEvent, context: Context) => Promise<DynamoDBBatchResponse | undefined>;

/**
 * The engine's stream gives each record once and in order, as DynamoDB's does; Lambda gives at least once. So batches
 * come twice, the other way round, or again after they were handled because nobody heard of it.
 */
export const unkindRelay =
  (relay: Relay, random: Random, { faults, points }: { faults: () => Unkind; points: FailPoints }): Relay =>
  async (event, context) => {
    points.reach('the stream was read');
    const { twice, late } = faults();
    const Records = random.chance(late / 100) ? event.Records.toReversed() : event.Records;
    if (random.chance(twice / 100)) await relay({ Records }, context);
    const answer = await relay({ Records }, context);
    points.reach('the stream was handled');
    if (random.chance(twice / 200)) throw new Error('the answer of the relay was lost');
    return answer;
  };
