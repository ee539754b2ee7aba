import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../../../infra/local/seeds/random.ts';
import { type Box, type Part, parts } from '../../faults/box.ts';

/** A kill with SIGKILL: of what, and whether somebody or something was at work at that moment. */
export type Kill = { part: Part; atWork: boolean };

const longestWaitMs = 900;

/** At which of the night’s stops how often something is killed: a quarter of it while mail that was down leaves at last. */
export function plannedKills(
  random: Random,
  kills: number,
  { stops, late }: { stops: number; late: number },
): number[] {
  const at = Array.from({ length: stops }, () => 0);
  for (let planned = 0; planned < kills; planned += 1) {
    const [from, to] = planned % 4 === 0 ? [late, late] : [planned % 2 === 0 ? late : 0, stops - 1];
    const stop = random.int(from, to);
    at[stop] = (at[stop] ?? 0) + 1;
  }
  return at;
}

/**
 * Does a piece of work while parts of the box are killed with SIGKILL and started again on the same data. The box runs the
 * relay, the sender and the minute hand in one process, so that they die together, with the pages; the engine of the table
 * has a process of its own.
 */
export async function killMeanwhile(
  box: Box,
  random: Random,
  times: number,
  work: () => Promise<void>,
): Promise<Kill[]> {
  const done: Kill[] = [];
  let atWork = true;
  const kill = async () => {
    for (let time = 0; time < times; time += 1) {
      await sleep(random.int(20, longestWaitMs));
      const part = random.pick(parts);
      done.push({ part, atWork });
      await box.kill(part);
      if (part === 'engine') await box.recovered();
      else await box.restart();
    }
  };
  const working = work().finally(() => {
    atWork = false;
  });
  await Promise.all([working, kill()]);
  return done;
}
