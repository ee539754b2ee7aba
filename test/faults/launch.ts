import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const readyWithinMs = 90_000;

export type Launched = ReturnType<typeof launch>;

type How = { port: number; dataDir: string; flags: readonly string[]; env?: Readonly<Record<string, string>> };

/** Runs `npm start` without npm, in a process group of its own. */
export function launch({ port, dataDir, flags, env = {} }: How) {
  const began = performance.now();
  const child = spawn(process.execPath, ['infra/local/start.mjs', ...flags], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: '', PORT: String(port), DATA_DIR: dataDir, ...env },
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said = (said + chunk).slice(-3_000);
  });
  /** The milliseconds until it said that it was ready. */
  const ready = new Promise<number>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`the box was not ready in time: ${said}`)), readyWithinMs);
    child.stdout.on('data', (chunk) => {
      if (!String(chunk).includes('ready http')) return;
      clearTimeout(timer);
      resolve(performance.now() - began);
    });
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      reject(new Error(`the box ended with ${code ?? signal}: ${said}`));
    });
  });
  // Whoever kills it before it is ready does not wait for it any more.
  ready.catch(() => undefined);
  return {
    ready,
    pid: child.pid,
    isGone: () => child.exitCode !== null || child.signalCode !== null,
    askToStop: () => child.kill('SIGTERM'),
  };
}
