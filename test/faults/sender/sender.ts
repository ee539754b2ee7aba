import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import * as z from 'zod';
import { bundled } from '../bundled.ts';

/** Where the sender finds its table, its mail service and its fonts, and how long it waits for an answer. */
export type Place = {
  endpoint: string;
  table: string;
  mail: string;
  fonts: string;
  timeoutMs: number;
  /** Milliseconds since 1970 at which the run's clock began. */
  start: number;
  /** How many of a hundred calls of the table go wrong, and from which numbers that is drawn. */
  faults: { before: number; after: number };
  seed: number;
};

/** A batch of the queue, and the time: what o'clock it is and how many times faster than the wall's it goes. */
export type Handed = { batch: number; event: SQSEvent; clock: { at: number; speed: number } };

const Said = z.union([
  z.object({ ready: z.literal(true) }),
  z.object({ batch: z.number(), failed: z.union([z.array(z.string()), z.literal('all')]) }),
]);

/** Bundles the sender once, so that each of its many starts takes a moment only. */
export const buildSender = () => bundled(path.join(import.meta.dirname, 'sender-process.ts'));

export type Sender = ReturnType<typeof startSender>;

/** The sender in a process of its own, which is started again whenever it was killed. */
export function startSender({ script, place, clock }: { script: string; place: Place; clock: () => Handed['clock'] }) {
  const open = new Map<number, (answer: SQSBatchResponse | 'died') => void>();
  const waitingForIt = new Set<() => void>();
  let child: ChildProcess;
  let isUp = false;
  let batches = 0;
  let stopped = false;
  let calm = false;
  let started = 0;

  const end = (batch: number, answer: SQSBatchResponse | 'died') => {
    open.get(batch)?.(answer);
    open.delete(batch);
  };
  const begin = () => {
    started += 1;
    const faults = calm ? { before: 0, after: 0 } : place.faults;
    child = fork(script, [JSON.stringify({ ...place, faults, seed: place.seed + started })], {
      execArgv: ['--disable-warning=ExperimentalWarning'],
    });
    child.on('message', (message) => {
      const said = Said.parse(message);
      if ('ready' in said) {
        isUp = true;
        for (const go of waitingForIt) go();
        waitingForIt.clear();
      } else if (said.failed === 'all') end(said.batch, 'died');
      else end(said.batch, { batchItemFailures: said.failed.map((itemIdentifier) => ({ itemIdentifier })) });
    });
    // What is said to one that has just died is lost, as it is to an instance of Lambda.
    child.on('error', () => {});
    child.once('exit', () => {
      isUp = false;
      for (const batch of [...open.keys()]) end(batch, 'died');
      if (!stopped) begin();
    });
  };
  begin();

  return {
    /** Hands it a batch; throws when it died over it, as Lambda does when it loses an instance. */
    async handle(event: SQSEvent): Promise<SQSBatchResponse> {
      while (!isUp && !stopped) await new Promise<void>((resolve) => waitingForIt.add(resolve));
      batches += 1;
      const batch = batches;
      const ended = new Promise<SQSBatchResponse | 'died'>((resolve) => open.set(batch, resolve));
      child.send({ batch, event, clock: clock() } satisfies Handed);
      const answer = await ended;
      if (answer === 'died') throw new Error('the sender died');
      return answer;
    },
    /** Whether it has something in hand. */
    isBusy: () => open.size > 0,
    kill: () => child.kill('SIGKILL'),
    /** Lets every call of the table come through from now on. */
    endFaults: () => {
      calm = true;
      child.kill('SIGKILL');
    },
    stop: () => {
      stopped = true;
      for (const go of waitingForIt) go();
      child.kill('SIGKILL');
    },
  };
}
