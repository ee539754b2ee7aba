import type { Browser } from './browser.ts';

/** Processor time in microseconds that one round of requests cost the server, by the server's own accounts. */
export type Cost = { perRound: number; rounds: number };

const accounts = async (origin: string): Promise<number> => {
  const answer = await fetch(`${origin}/bench/processor`);
  return ((await answer.json()) as { microseconds: number }).microseconds;
};

/**
 * Costs of several acts, measured in turns so that a machine that changes speed changes all of them alike; each
 * figure is the median over the turns. One round of an act is one call of it.
 */
export async function costs<Name extends string>(
  origin: string,
  acts: Record<Name, (browser: Browser) => Promise<unknown>>,
  {
    browser,
    turns = 7,
    rounds = 40,
    warmUp = 60,
  }: { browser: Browser; turns?: number; rounds?: number; warmUp?: number },
): Promise<Record<Name, number>> {
  const names = Object.keys(acts) as Name[];
  const seen = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (const name of names) for (let at = 0; at < warmUp; at += 1) await acts[name](browser);
  for (let turn = 0; turn < turns; turn += 1) {
    for (const name of names) {
      const before = await accounts(origin);
      for (let at = 0; at < rounds; at += 1) await acts[name](browser);
      seen[name].push(((await accounts(origin)) - before) / rounds);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(seen[name])])) as Record<Name, number>;
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};
