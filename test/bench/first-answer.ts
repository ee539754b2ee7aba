import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { median } from './measure.ts';

const here = path.dirname(new URL(import.meta.url).pathname);
const runs = 11;

async function bundle(name: string, folder: string): Promise<string> {
  const outfile = path.join(folder, `${name}.mjs`);
  await build({
    entryPoints: [path.join(here, `${name}.tsx`)],
    outfile,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    external: ['@aws-sdk/*', '@smithy/*'],
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'error',
  });
  return outfile;
}

/** Seconds from the start of a process to its first answer: the service's, and a bare handler's with the same read. */
export async function firstAnswers(endpoint: string, table: string): Promise<{ ratio: number; bytes: number }> {
  // Beside the packages, so that what is left out of the bundle is found as it is in a function.
  const folder = mkdtempSync(path.join(here, '../../node_modules/.bench-'));
  try {
    const service = await bundle('first-answer-service', folder);
    const bare = await bundle('first-answer-bare', folder);
    const seconds = (file: string): number => {
      const began = performance.now();
      const { status, stderr } = spawnSync(process.execPath, [file, endpoint, table]);
      if (status !== 0) throw new Error(String(stderr));
      return performance.now() - began;
    };
    const pairs = Array.from({ length: runs }, () => seconds(service) / seconds(bare));
    return { ratio: median(pairs), bytes: statSync(service).size };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
