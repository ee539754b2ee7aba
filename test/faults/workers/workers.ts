import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DieAt } from '../../../infra/local/faults/fail-points.ts';
import { freePort } from '../../../infra/local/listen.ts';
import type { Random } from '../../../infra/local/seeds/random.ts';
import type { Door } from '../visitor.ts';
import type { WorkerPlace, WorkerTold } from './worker-place.ts';

/** Sooner or later something reaches a point; a worker that nobody asks anything of is killed all the same. */
const pointPatienceMs = 2_500;

type Worker = { port: number; child: ChildProcess; up: boolean };
export type Workers = Awaited<ReturnType<typeof startWorkers>>;

type Deps = {
  script: string;
  count: number;
  random: Random;
  place: Omit<WorkerPlace, 'port' | 'publicUrl'>;
};

/** Several workers behind one door, each started again whenever it ended. */
export async function startWorkers({ script, count, random, place }: Deps) {
  const publicUrl = 'http://localhost:4371';
  const workers: Worker[] = [];
  const waiting = new Set<() => void>();
  let stopped = false;
  let peace = false;
  let turn = 0;

  const release = () => {
    for (const go of waiting) go();
    waiting.clear();
  };
  const begin = (worker: Worker) => {
    const faults = { ...place.faults, seed: random.int(1, 2 ** 31) };
    const calm = { seed: 1, before: 0, after: 0, twice: 0, late: 0 };
    const told: WorkerPlace = { ...place, port: worker.port, publicUrl, faults: peace ? calm : faults };
    const child = fork(script, [JSON.stringify(told)], { execArgv: ['--disable-warning=ExperimentalWarning'] });
    worker.child = child;
    child.on('message', () => {
      worker.up = true;
      release();
    });
    child.on('error', () => {});
    child.once('exit', () => {
      worker.up = false;
      if (!stopped) begin(worker);
    });
  };
  for (let at = 0; at < count; at += 1) {
    const worker = { port: await freePort(), up: false } as Worker;
    workers.push(worker);
    begin(worker);
  }
  const ready = () => workers.filter(({ up }) => up);
  const tell = ({ child }: Worker, told: WorkerTold) => void (child.connected && child.send(told));

  const door: Door = {
    get base() {
      const up = ready();
      turn += 1;
      return `http://127.0.0.1:${(up[turn % Math.max(up.length, 1)] ?? workers[0])?.port}`;
    },
    publicUrl,
    isUp: async () => {
      while (ready().length === 0 && !stopped) await new Promise<void>((resolve) => waiting.add(resolve));
    },
  };
  await door.isUp();
  return {
    door,
    /** Kills one that is up: at once, or when it next comes to a point. Answers how it came to its end. */
    async kill(dieAt?: DieAt): Promise<'point' | 'any moment'> {
      await door.isUp();
      const worker = random.pick(ready());
      const gone = once(worker.child, 'exit').then(() => true);
      if (dieAt) tell(worker, { dieAt });
      const atPoint = dieAt ? await Promise.race([gone, sleep(pointPatienceMs, false)]) : false;
      if (!atPoint) worker.child.kill('SIGKILL');
      await gone;
      return atPoint ? 'point' : 'any moment';
    },
    /** Ends the faults of all that run and of all that are still started. */
    endFaults() {
      peace = true;
      for (const worker of workers) tell(worker, { end: true });
    },
    stop() {
      stopped = true;
      release();
      for (const { child } of workers) child.kill('SIGKILL');
    },
  };
}
