import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../../infra/local/seeds/random.ts';
import type { History } from './history.ts';
import type { Door } from './visitor.ts';

/** What everybody who takes part knows: where to go, whom to tell, and when it is over. */
export type World = {
  box: Door;
  history: History;
  random: Random;
  /** False once nobody shall begin anything new. */
  goesOn: () => boolean;
};

/** Does one thing after another until it is over. What goes wrong in a robot ends the run. */
export async function keepDoing(
  { goesOn, random }: World,
  pauseMs: number,
  act: () => Promise<unknown>,
): Promise<void> {
  while (goesOn()) {
    await act();
    await sleep(random.int(Math.ceil(pauseMs / 4), pauseMs));
  }
}

/** Tries again while nobody knows what became of it, as people and systems do. */
export async function untilKnown<T>(
  world: World,
  tries: number,
  act: () => Promise<T | undefined>,
): Promise<T | undefined> {
  for (let done = 0; done < tries; done += 1) {
    const known = await act();
    if (known !== undefined || !world.goesOn()) return known;
    await sleep(world.random.int(30, 300));
  }
  return undefined;
}
