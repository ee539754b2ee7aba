import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';

const Noted = z.object({ pid: z.int().positive(), state: z.enum(['running', 'stopping']) });

/** The command line of a process; nothing when it has ended. */
export function commandOf(pid: number): string | undefined {
  try {
    if (process.platform === 'linux')
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') || undefined;
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}

export type PidFile = ReturnType<typeof pidFile>;

/**
 * Remembers which process does a job, so that one left over from an end by force is found. A process counts only if
 * its command line contains `mark`: numbers of processes are used again.
 */
export function pidFile(file: string, mark: string) {
  const read = () => {
    try {
      const noted = Noted.parse(JSON.parse(readFileSync(file, 'utf8')));
      return commandOf(noted.pid)?.includes(mark) && noted.pid !== process.pid ? noted : undefined;
    } catch {
      return undefined;
    }
  };
  return {
    /** The process that is still there, and whether it has begun to stop. */
    read,
    write: (pid: number, state: 'running' | 'stopping' = 'running') =>
      writeFileSync(file, JSON.stringify({ pid, state })),
    remove: () => rmSync(file, { force: true }),
    /** Ends what is still there, at once. */
    async end() {
      for (let tries = 0; tries < 100; tries += 1) {
        const left = read();
        if (!left) return;
        kill(left.pid);
        await sleep(20);
      }
    },
  };
}

function kill(pid: number) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}
