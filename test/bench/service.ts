import { type ChildProcess, spawn } from 'node:child_process';
import { browserAt } from './browser.ts';
import { freePort } from './world.ts';

/** The service in a process of its own, on a table; with browsers signed in to it. */
export async function startService(place: { endpoint: string; table: string; now: Date }) {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const script = new URL('./server.tsx', import.meta.url).pathname;
  const server: ChildProcess = spawn(
    process.execPath,
    ['--import', 'tsx', script, String(port), place.endpoint, place.table, place.now.toISOString()],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NODE_ENV: 'production' } },
  );
  await new Promise<void>((resolve, reject) => {
    server.stdout?.once('data', () => resolve());
    server.once('exit', (code) => reject(new Error(`the service ended with ${code}`)));
  });
  return {
    origin,
    async signedInAs(email: string) {
      const browser = browserAt(origin);
      await browser.get(`/bench/sign-in/${email}`);
      return browser;
    },
    /** Remembers the page at a path, so that it can be drawn again bare, at `/bare/<name>`. */
    async keep(browser: ReturnType<typeof browserAt>, name: string, path: string) {
      const { text } = await browser.get(path);
      await browser.get(`/bench/keep/${name}`);
      return text;
    },
    /** Lets a day pass. */
    later: () => fetch(`${origin}/bench/later`),
    stop: () => server.kill('SIGKILL'),
  };
}
export type BenchService = Awaited<ReturnType<typeof startService>>;
