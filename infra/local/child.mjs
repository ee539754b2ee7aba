import { spawn } from 'node:child_process';
import { node24, root } from './install.mjs';

/**
 * Runs Node 24 as the one child of this process and ends with it: signals are handed on, and when this process
 * loses its own parent (npm was killed) the child is asked to stop too. What does not stop in 4.5 seconds is ended.
 */
export function runNode(args, { stdio = 'inherit', onStdout } = {}) {
  const child = spawn(node24(), args, { cwd: root, stdio });
  if (onStdout) child.stdout.on('data', onStdout);

  let stopping = false;
  const stop = (signal) => {
    child.kill(signal);
    if (stopping) return;
    stopping = true;
    setTimeout(() => child.kill('SIGKILL'), 4500).unref();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal));

  const parent = process.ppid;
  if (process.env.npm_lifecycle_event) {
    setInterval(() => process.ppid !== parent && !stopping && stop('SIGTERM'), 200).unref();
  }
  return { child, ended: new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1))) };
}
