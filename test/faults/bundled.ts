import path from 'node:path';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '../..');

/** Bundles what a process runs once, so that each of its many starts takes a moment only. Answers where it lies. */
export async function bundled(entry: string): Promise<string> {
  const outfile = path.join(root, '.cache', `${path.basename(entry, '.ts')}-${process.pid}.mjs`);
  await build({
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    outfile,
    logLevel: 'warning',
  });
  return outfile;
}
