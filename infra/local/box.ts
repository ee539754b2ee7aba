import { cannotStart } from './data-dir.ts';
import { readOptions } from './options.ts';
import { startBox } from './start-box.ts';

/** All of it must have stopped within five seconds. */
const stopWithinMs = 4_000;

process.umask(0o077);
const stops: (() => unknown)[] = [];
let stopping: Promise<void> | undefined;

/** Stops what was started, the last first. What does not stop in time ends with this process. */
const stop = (code: number) => {
  setTimeout(() => process.exit(code), stopWithinMs).unref();
  stopping ??= (async () => {
    for (const each of stops.reverse()) {
      await Promise.resolve(each()).catch((error: Error) => process.stderr.write(`${error.message}\n`));
    }
    process.exit(code);
  })();
  return stopping;
};

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
// The launcher holds this channel open for as long as it lives.
process.on('disconnect', () => void stop(0));
process.on('uncaughtException', (error) => {
  if (!stopping) process.stderr.write(`${error.name === 'CannotStart' ? error.message : error.stack}\n`);
  void stop(1);
});

try {
  const engineStarted = (pid: number) => process.send?.({ engine: pid });
  const options = readOptions(process.env, process.argv.slice(2));
  const url = await startBox(options, { add: (each) => stops.push(each) }, engineStarted);
  if (!stopping) process.stdout.write(`ready ${url}\n`);
} catch (error) {
  const known = error instanceof Error && error.name === cannotStart('').name;
  if (!stopping) process.stderr.write(`${known ? error.message : error instanceof Error ? error.stack : error}\n`);
  await stop(1);
}
