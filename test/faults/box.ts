import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandOf, pidFile } from '../../infra/local/processes.ts';
import { type Launched, launch } from './launch.ts';

/**
 * What is killed: the process of the box (its launcher then tidies up), that and its launcher (so that the engine is
 * left over), the engine alone (the box must bring it back), or all at once, as when the machine goes.
 */
export const parts = ['box', 'box-and-launcher', 'engine', 'everything'] as const;
export type Part = (typeof parts)[number];

const wellWithinMs = 60_000;
const goneWithinMs = 8_000;

export type Box = Awaited<ReturnType<typeof startBox>>;

type Place = {
  port: number;
  dataDir: string;
  /** What it is told besides, each time that it is started. */
  env?: (() => Readonly<Record<string, string>>) | undefined;
  /** Is given what ends everything at once, for when the run itself is ended. */
  onBox?: ((end: () => void) => void) | undefined;
};

/** The box as a user starts it, to be killed and started again. */
export async function startBox({ port, dataDir, env, onBox }: Place) {
  const base = `http://127.0.0.1:${port}`;
  const box = pidFile(path.join(dataDir, 'box.pid'), 'box.mjs');
  // The engine is known by the table's file in its command line, so that no other process is ever meant.
  const engine = pidFile(path.join(dataDir, 'engine.pid'), dataDir);
  const waiting = new Set<() => void>();
  let isUp = false;
  let launched: Launched;

  const begin = (...flags: string[]) => {
    launched = launch({ port, dataDir, flags, ...(env && { env: env() }) });
    return launched.ready;
  };
  const release = () => {
    for (const go of waiting) go();
    waiting.clear();
  };
  const start = async (...flags: string[]) => {
    const tookMs = await begin(...flags);
    isUp = true;
    release();
    return tookMs;
  };
  const untilGone = async () => {
    for (let waited = 0; !launched.isGone() && waited < goneWithinMs; waited += 10) await sleep(10);
    return launched.isGone();
  };
  const endAll = () => {
    // Nobody waits any more for what is not started again.
    isUp = true;
    release();
    kill(engine.read()?.pid);
    kill(launched.pid && -launched.pid);
  };
  const killed: Record<Part, () => void> = {
    // Before it has begun there is only its launcher.
    box: () => kill(box.read()?.pid ?? launched.pid),
    'box-and-launcher': () => {
      const { pid } = box.read() ?? {};
      kill(launched.pid);
      kill(pid);
    },
    engine: () => kill(engine.read()?.pid),
    everything: () => kill(launched.pid && -launched.pid),
  };

  onBox?.(() => endAll());
  await start('--empty').catch((error) => {
    endAll();
    throw error;
  });
  return {
    base,
    dataDir,
    publicUrl: `http://localhost:${port}`,
    /** Waits until it should answer again. */
    isUp: () => (isUp ? Promise.resolve() : new Promise<void>((resolve) => waiting.add(resolve))),
    /** Kills a part with SIGKILL, and answers when what ends with it is gone. */
    async kill(part: Part) {
      if (part !== 'engine') isUp = false;
      killed[part]();
      if (part !== 'engine' && !(await untilGone())) throw new Error(`the launcher outlived the kill of ${part}`);
    },
    /** Waits for it to end by itself; false when it still runs after so long. */
    async endedWithin(patienceMs: number) {
      for (let waited = 0; waited < patienceMs && !launched.isGone(); waited += 20) await sleep(20);
      if (launched.isGone()) isUp = false;
      return launched.isGone();
    },
    /** Begins to start it again, for being killed on the way; the promise fails when it is. */
    begin: () => begin(),
    /** Starts it again; the milliseconds until it said that it was ready. */
    restart: () => start(),
    /** The milliseconds until every part answers. */
    async recovered() {
      const began = performance.now();
      while (performance.now() - began < wellWithinMs) {
        if ((await health(base)) === 200) return performance.now() - began;
        await sleep(20);
      }
      throw new Error('the box did not get well again');
    },
    health: () => health(base),
    /** Where the engine answers: its port stands in its command line. */
    endpoint() {
      const enginePort = /-port (\d+)/.exec(commandOf(engine.read()?.pid ?? 0) ?? '')?.[1];
      if (!enginePort) throw new Error('the engine was not found');
      return `http://127.0.0.1:${enginePort}`;
    },
    /** Stops it as Ctrl-C does; the milliseconds that took. */
    async stop() {
      const began = performance.now();
      if (launched.askToStop()) await untilGone();
      const tookMs = performance.now() - began;
      endAll();
      return tookMs;
    },
    end: endAll,
  };
}

const health = (base: string) =>
  fetch(`${base}/healthz`, { signal: AbortSignal.timeout(5_000) }).then(
    (response) => response.status,
    () => 0,
  );

function kill(pid: number | undefined) {
  try {
    if (pid) process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}
