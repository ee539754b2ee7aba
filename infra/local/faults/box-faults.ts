import * as z from 'zod';
import type { Table } from '../../../functions/store/table.ts';
import type { Queue } from '../events/queue.ts';
import type { Handlers } from '../events/start-events.ts';
import { randomFrom } from '../seeds/random.ts';
import { failPoints, openFailPoints } from './fail-points.ts';
import { troubleTable } from './table-faults.ts';
import { unkindQueue, unkindRelay } from './unkind.ts';

const ofHundred = z.number().min(0).max(100).default(0);

/** What a process is told to suffer from its start. Only the box and the programs of `test/faults` take this. */
export const ProcessFaults = z.strictObject({
  seed: z.int().default(1),
  before: ofHundred,
  after: ofHundred,
  twice: ofHundred,
  late: ofHundred,
  dieAt: z.strictObject({ point: z.enum(failPoints), after: z.int().min(0) }).optional(),
});
export type ProcessFaults = z.infer<typeof ProcessFaults>;

export type BoxFaults = ReturnType<typeof boxFaults>;

/** The faults of one process: what it is made of goes through them on its way. */
export function boxFaults({ seed, dieAt, ...shares }: ProcessFaults) {
  const random = randomFrom(seed);
  const points = openFailPoints();
  points.arm(dieAt);
  let current = shares;
  const faults = () => current;
  return {
    points,
    /** Ends all but the points. */
    end: () => {
      current = { before: 0, after: 0, twice: 0, late: 0 };
    },
    table: (table: Table) => troubleTable(table, { random, faults, points }),
    queue: (queue: Queue): Queue => unkindQueue(queue, random, faults),
    handlers: (handlers: Handlers): Handlers => {
      const handled =
        <Event, Context, Answer>(handler: (event: Event, context: Context) => Promise<Answer>) =>
        async (event: Event, context: Context) => {
          const answer = await handler(event, context);
          points.reach('a message was handled');
          return answer;
        };
      return {
        ...handlers,
        relay: unkindRelay(handlers.relay, random, { faults, points }),
        send: handled(handlers.send),
        mailEvents: handled(handlers.mailEvents),
      };
    },
  };
}
