import { setTimeout as sleep } from 'node:timers/promises';
import { failPoints } from '../../../infra/local/faults/fail-points.ts';
import type { Random } from '../../../infra/local/seeds/random.ts';
import type { KillableEngine } from '../engine.ts';
import type { Workers } from '../workers/workers.ts';

export type Killed = { worker: number; atPoint: number; store: number };

type Deps = {
  random: Random;
  engine: KillableEngine;
  workers: Workers;
  plan: { submissions: number; workerKills: number; storeKills: number };
  /** How many were begun. */
  begun: () => number;
  say: (line: string) => void;
};

/** Those points that whoever takes a submission comes to. */
const points = failPoints.slice(0, 2);
const longestWaitMs = 120;

/**
 * Kills workers and the store, evenly over all submissions and each at a random moment or at a named point. Says by
 * `mayBegin` how many may be begun before the next kill, so that none falls when all is over.
 */
export function killOnTheWay({ random, engine, workers, plan, begun, say }: Deps) {
  const total = plan.workerKills + plan.storeKills;
  const killed: Killed = { worker: 0, atPoint: 0, store: 0 };
  const dueAt = (kill: number) => Math.floor(((kill + 0.5) * plan.submissions) / total);
  const next = () => killed.worker + killed.store;

  const run = async () => {
    while (next() < total) {
      while (begun() < dueAt(next())) await sleep(20);
      await sleep(random.int(0, longestWaitMs));
      const storeLeft = plan.storeKills - killed.store;
      if (random.int(1, total - next()) <= storeLeft) {
        await engine.kill();
        killed.store += 1;
      } else {
        const dieAt = { point: random.pick(points), after: random.int(0, 8) };
        const how = await workers.kill(random.chance(0.5) ? dieAt : undefined);
        killed.worker += 1;
        if (how === 'point') killed.atPoint += 1;
      }
      if (next() % 20 === 0) say(`${next()} kills, ${begun()} submissions begun`);
    }
  };
  return {
    killed,
    run,
    /** Whether one more may be begun now. */
    mayBegin: () => next() >= total || begun() < dueAt(next() + 3),
  };
}
