import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import autocannon from 'autocannon';
import { freePort } from '../../infra/local/listen.ts';
import { pidFile } from '../../infra/local/processes.ts';
import { randomFrom } from '../../infra/local/seeds/random.ts';
import { launch } from '../faults/launch.ts';
import { numbers } from '../faults/numbers.ts';
import { type Deed, deedsOf } from './load-mix.ts';
import { slopeOf } from './slope.ts';

/*
 * What people wait for while twenty requests a second of every kind come for ten minutes, and whether the service grows:
 * npm run load -- [--minutes 10] [--rate 20] [--seed N]
 */
const { minutes, rate, seed } = numbers(process.argv.slice(2), { minutes: 10, rate: 20, seed: Date.now() % 1_000_000 });
const random = randomFrom(seed);
const [mostMs, warmSeconds] = [300, 20];
const dataDir = mkdtempSync(path.join(tmpdir(), 'front-door-load-'));
const port = await freePort();
const launched = launch({ port, dataDir, flags: [] });
const residentMb = (pid: number) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

/** Requests of each kind in the parts in which they come, in an order of its own. */
function inTurn(deeds: readonly Deed[]): Deed[] {
  const all = deeds.flatMap((deed) => Array.from({ length: deed.of100 }, () => deed));
  return all
    .map((deed) => ({ deed, at: random.next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ deed }) => deed);
}

type Timed = { what: string; ms: number; status: number };

/**
 * So many seconds of it, by as many askers as requests a second. Each asks once a second at a moment of its own, as people
 * do who do not know of each other: some fall together, and most do not.
 */
async function under(base: string, deeds: readonly Deed[], seconds: number): Promise<Timed[]> {
  const timed: Timed[] = [];
  const asker = async (afterMs: number) => {
    await sleep(afterMs);
    const turns = inTurn(deeds);
    let at = -1;
    const ended = await autocannon({
      url: base,
      connections: 1,
      overallRate: 1,
      duration: seconds,
      timeout: 30,
      setupClient: (client) => {
        client.setRequests(turns.map(({ request }) => request));
        client.on('response', (status, _bytes, ms) => {
          at += 1;
          timed.push({ what: turns[at % turns.length]?.what ?? '', ms, status });
        });
      },
    });
    const { errors, timeouts } = ended;
    if (errors + timeouts > 0) throw new Error(`${errors} errors, ${timeouts} without an answer`);
  };
  await Promise.all(Array.from({ length: rate }, () => asker(random.next() * 1000)));
  return timed;
}

const at = (sorted: readonly number[], part: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
const row = (what: string, ms: readonly number[]) => {
  const sorted = ms.toSorted((a, b) => a - b);
  const [half, most] = [at(sorted, 0.5), at(sorted, 0.99)];
  console.log(
    `  ${what.padEnd(40)}${String(ms.length).padStart(7)}${half.toFixed(0).padStart(8)}${most.toFixed(0).padStart(8)}`,
  );
  return most;
};

try {
  await launched.ready;
  const base = `http://127.0.0.1:${port}`;
  const box = { base, publicUrl: base, isUp: async () => {} };
  const deeds = await deedsOf(box, random);
  await under(base, deeds, warmSeconds);
  const pid = pidFile(path.join(dataDir, 'box.pid'), 'box.mjs').read()?.pid;
  if (!pid) throw new Error('the box is not there');
  const memory: { minute: number; mb: number }[] = [];
  const began = performance.now();
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      memory.push({ minute: (performance.now() - began) / 60_000, mb: residentMb(pid) });
      await sleep(5_000);
    }
  })();
  const timed = await under(base, deeds, minutes * 60);
  isOver = true;
  await watching;

  console.log(`Seed ${seed}: ${rate} requests a second for ${minutes} minutes\n`);
  console.log(`  ${''.padEnd(40)}${'asked'.padStart(7)}${'p50 ms'.padStart(8)}${'p99 ms'.padStart(8)}`);
  for (const { what } of deeds)
    row(
      what,
      timed.filter((one) => one.what === what).map(({ ms }) => ms),
    );
  const most = row(
    'all of them',
    timed.map(({ ms }) => ms),
  );
  const refused = timed.filter(({ status }) => status < 200 || status >= 300);
  const slope = slopeOf(memory.map(({ minute, mb }) => [minute, mb]));
  console.log(
    `\n  memory: ${memory[0]?.mb.toFixed(0)} MB at first, ${memory.at(-1)?.mb.toFixed(0)} MB at last, ${slope.toFixed(2)} MB a minute`,
  );
  console.log(
    `  refused: ${refused.length}${refused.length > 0 ? ` (${[...new Set(refused.map(({ what, status }) => `${what}: ${status}`))].join('; ')})` : ''}`,
  );
  const met = most < mostMs && refused.length === 0;
  console.log(`${met ? 'met' : 'GAP'}  99 of 100 answers within ${mostMs} ms: ${most.toFixed(0)} ms`);
  process.exitCode = met ? 0 : 1;
} finally {
  launched.askToStop();
  while (!launched.isGone()) await sleep(50);
  rmSync(dataDir, { recursive: true, force: true });
}
