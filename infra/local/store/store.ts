import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../../../functions/log.ts';
import { cannotStart } from '../data-dir.ts';
import { freePort } from '../listen.ts';
import type { PidFile } from '../processes.ts';
import { indexStream } from './index-stream.ts';
import { type Engine, startEngine } from './store-engine.ts';

const startWithinMs = 20_000;
const longestBackOffMs = 5_000;

export type StoreProcess = Awaited<ReturnType<typeof startStore>>;

type Deps = { engine: Engine; pids: PidFile; log: Log; onStart?: (pid: number) => void };

/**
 * Runs the engine on a free port and keeps it running: when it ends by itself it is started again at the same
 * address, a little later each time.
 */
export async function startStore({ engine, pids, log, onStart }: Deps) {
  const port = await freePort();
  let stopping = false;
  let child: ChildProcess;
  let backOffMs = 100;
  let said = '';

  const run = async () => {
    child = startEngine(engine, port);
    child.stderr?.on('data', (chunk) => {
      said = (said + chunk).slice(-1_000);
    });
    const ended = once(child, 'exit').catch(() => undefined);
    if (child.pid) pids.write(child.pid);
    if (child.pid) onStart?.(child.pid);
    ended.then(restart);
    const up = await answers(port, () => child.exitCode !== null || child.signalCode !== null || !child.pid);
    if (!up) throw cannotStart(`The store did not start. ${said.trim()}`);
    if (engine.file) indexStream(engine.file);
    backOffMs = 100;
  };
  const restart = async () => {
    if (stopping) return;
    log.error('store ended and is started again', { inMs: backOffMs });
    await sleep(backOffMs);
    backOffMs = Math.min(backOffMs * 2, longestBackOffMs);
    if (!stopping) await run().catch(() => log.error('store does not answer'));
  };

  await run().catch((error) => {
    stopping = true;
    throw error;
  });
  return {
    endpoint: `http://127.0.0.1:${port}`,
    pid: () => child.pid,
    async stop() {
      stopping = true;
      if (child.exitCode === null && child.signalCode === null && child.kill('SIGTERM')) {
        const killer = setTimeout(() => child.kill('SIGKILL'), 2_000);
        if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
        clearTimeout(killer);
      }
      pids.remove();
    },
  };
}

/** Waits until something listens; false when the process has ended or takes too long. */
async function answers(port: number, ended: () => boolean) {
  for (let waited = 0; waited < startWithinMs && !ended(); waited += 10) {
    if (await connects(port)) return true;
    await sleep(10);
  }
  return false;
}

const connects = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => socket.destroy() && resolve(true)).once('error', () => resolve(false));
  });
