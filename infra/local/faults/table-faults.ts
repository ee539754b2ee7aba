import type { Table } from '../../../functions/store/table.ts';
import type { Random } from '../seeds/random.ts';
import type { FailPoints } from './fail-points.ts';

/** How many of a hundred calls of the table go wrong: before anything was done, and after all of it was. */
export type TableFaults = { before: number; after: number };

type Failure = Error & {
  $metadata?: { httpStatusCode: number };
  code?: string;
  CancellationReasons?: { Code: string }[];
};
const failure = (name: string, more: Partial<Failure> = {}): Failure =>
  Object.assign(new Error(`${name}, made by the faults`), { name, ...more });

const answerLost = [
  () => failure('Error', { code: 'ECONNRESET' }),
  () => failure('TimeoutError'),
  () => failure('InternalServerError', { $metadata: { httpStatusCode: 500 } }),
];
const notDone = [
  ...answerLost,
  () => failure('ProvisionedThroughputExceededException', { $metadata: { httpStatusCode: 400 } }),
  () => failure('RequestLimitExceeded', { $metadata: { httpStatusCode: 400 } }),
];

const isWrite = (command: string) => /TransactWrite|BatchWrite|PutItem|UpdateItem|DeleteItem/.test(command);

/**
 * Stands between the SDK and the engine, inside of the SDK's own repetitions: a call fails before it was made, or its
 * answer is lost after it was done. Half of them go wrong however often the SDK repeats them, so that the service
 * itself must bear it. Says in `done` what it did.
 */
export function troubleTable(
  { client }: Table,
  { random, faults, points }: { random: Random; faults: () => TableFaults; points: FailPoints },
) {
  const done: Record<string, number> = {};
  const stubborn = new Map<string, 'before' | 'after'>();
  const count = (what: string) => {
    done[what] = (done[what] ?? 0) + 1;
  };
  const fateOf = (call: string): 'before' | 'after' | undefined => {
    const kept = stubborn.get(call);
    if (kept) return kept;
    const { before, after } = faults();
    const drawn = random.next() * 100;
    const fate = drawn < before ? 'before' : drawn < before + after ? 'after' : undefined;
    if (fate && random.chance(0.5)) {
      stubborn.set(call, fate);
      if (stubborn.size > 1000) stubborn.delete(stubborn.keys().next().value ?? '');
    }
    return fate;
  };

  client.middlewareStack.add(
    (next, context) => async (args) => {
      const command = String(context.commandName ?? '');
      const writes = isWrite(command);
      const { request } = args;
      const headers = typeof request === 'object' && request !== null && 'headers' in request ? request.headers : {};
      const call = String(Object.entries(headers ?? {}).find(([name]) => name === 'amz-sdk-invocation-id')?.[1] ?? '');
      const fate = fateOf(call);
      if (fate === 'before') {
        count(writes ? 'writes not made' : 'reads not made');
        throw random.pick(notDone)();
      }
      if (writes) points.reach('a write is asked for');
      const answer = await next(args);
      if (writes) points.reach('a write is done');
      if (fate === 'after') {
        count(writes ? 'writes whose answer was lost' : 'reads whose answer was lost');
        throw random.pick(answerLost)();
      }
      return answer;
    },
    { step: 'finalizeRequest', priority: 'low', name: 'faultsOfTheTable' },
  );
  return { done };
}
