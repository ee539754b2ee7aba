import * as z from 'zod';
import type { Box } from './box.ts';
import { ask } from './visitor.ts';

/** Once more than a message may need: sent without news so often, and then given up. */
const mostRounds = 14;
/** The box itself waits for half a minute before it says what is left. */
const patienceMs = 60_000;
const Left = z.object({ left: z.record(z.string(), z.number()) });

export type Settled = { tookMs: number; moves: number; left: Record<string, number> };

/**
 * Ends the faults and waits until nothing is left to do. Messages whose fate is unknown wait for news; the clock is moved
 * past that time, but only once all the news that there is has been taken in. `open` counts what is still on its way.
 */
export async function settle(box: Box, open: () => Promise<number>): Promise<Settled> {
  const began = performance.now();
  const headers = { 'content-type': 'application/json' };
  const post = (path: string, body: object) =>
    ask(box, path, { method: 'POST', body: JSON.stringify(body), headers }, patienceMs);
  await post('/_local/mail-faults', {});
  // Those that were put off need not be waited for: they are due by then, and no news is overdue yet.
  await post('/_local/clock', { advance: 'PT5M' });
  let moves = 1;
  let left: Record<string, number> = {};
  for (let round = 0; round < mostRounds; round += 1) {
    const heard = await post('/_local/settle', {});
    left = heard?.status === 503 ? (Left.safeParse(JSON.parse(heard.text)).data?.left ?? {}) : {};
    if (heard?.status === 200 && (await open()) === 0) return { tookMs: performance.now() - began, moves, left: {} };
    const newsLeft =
      heard?.status !== 200 && ('mail events queue' in left || 'stream' in left || !('messages' in left));
    if (newsLeft) continue;
    await post('/_local/clock', { advance: 'PT16M' });
    moves += 1;
  }
  return { tookMs: performance.now() - began, moves, left: { ...left, open: await open() } };
}
