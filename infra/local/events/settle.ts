import { setTimeout as sleep } from 'node:timers/promises';

/** One of the things that can have work left. */
export type Part = {
  name: string;
  /** What is left to do, counted; 0 when nothing is. */
  left: () => number | Promise<number>;
  /** Makes it look for work at once. */
  nudge?: () => void;
};

const patienceMs = 30_000;

/**
 * Waits until no part has anything left, twice in a row, because each part hands on to the next. Answers what is
 * left after thirty seconds: nothing when all is settled.
 */
export async function settle(parts: Part[], patience = patienceMs): Promise<Record<string, number>> {
  const end = performance.now() + patience;
  for (let quiet = 0; ; await sleep(quiet ? 5 : 25)) {
    const left: Record<string, number> = {};
    for (const part of parts) {
      part.nudge?.();
      const count = await part.left();
      if (count > 0) left[part.name] = count;
    }
    quiet = Object.keys(left).length === 0 ? quiet + 1 : 0;
    if (quiet === 2) return {};
    if (performance.now() > end) return left;
  }
}
