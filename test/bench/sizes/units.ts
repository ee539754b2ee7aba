import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';

/** What the table was asked: units of reading and of writing as AWS counts them, and how many calls. */
export type Units = { read: number; write: number; calls: number };

const One = z.object({ CapacityUnits: z.number() });
const Answered = z.object({ ConsumedCapacity: z.union([One, z.array(One)]) });
const isWrite = /^(Put|Update|Delete|BatchWrite|TransactWrite)/;

/** Counts from now on what a client asks of its table, as the engine itself accounts for it; answers how to read the counts. */
export function countUnits(client: DynamoDBDocumentClient): () => Units {
  const units: Units = { read: 0, write: 0, calls: 0 };
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        const answer = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } });
        const { ConsumedCapacity } = Answered.parse(answer.output);
        units.calls += 1;
        for (const { CapacityUnits } of [ConsumedCapacity].flat())
          units[isWrite.test(commandName) ? 'write' : 'read'] += CapacityUnits;
        return answer;
      },
    { step: 'initialize' },
  );
  return () => ({ ...units });
}
