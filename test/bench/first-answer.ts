import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { openStore } from '../../functions/store/store.ts';
import { openTable } from '../../functions/store/table.ts';
import type { Person } from '../../shared/actor.ts';
import { testSeals } from '../support/seals.ts';
import { median } from './measure.ts';
import { digest, newId } from './world.ts';

const here = path.dirname(new URL(import.meta.url).pathname);
const runs = 11;

async function bundle(code: Pick<BuildOptions, 'entryPoints' | 'stdin'>, outfile: string): Promise<string> {
  await build({
    ...code,
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

/** The functions that people wait for most, each with the page of it that is asked for first. */
const functions = [
  { name: 'entrance', page: '/' },
  { name: 'portal', page: '/drafts' },
  { name: 'desk', page: '/board' },
] as const;

const serviceOf = (name: string) => ({
  stdin: {
    contents: `import { ${name}App } from '../../functions/http/${name}-app.ts';
      import { answerFirst } from './first-answer-service.tsx';
      await answerFirst(${name}App);`,
    resolveDir: here,
  },
});

type Place = { endpoint: string; table: string };
type Who = { id: Person['id'] };
type People = { referrer: Who; worker: Who };

/** What a browser carries in which this person has signed in. */
async function signedIn({ endpoint, table }: Place, { id }: Who): Promise<string> {
  const secret = `${newId()}${newId()}`.replaceAll('-', '');
  const at = new Date().toISOString();
  const session = { hash: digest(secret), personId: id, startedAt: at, seenAt: at, expires: 4_000_000_000 };
  await openStore(openTable({ name: table, endpoint, seals: testSeals() }), 'wyre').sessions.start(session, newId());
  return `session=${secret}.${id}`;
}

export type FirstAnswer = { name: (typeof functions)[number]['name']; ratio: number };

/**
 * Processor time from the start of a process to its first answer: each function's, for a bare handler's with one read.
 * Not the time of a clock, which tells more of what else the machine is doing.
 */
export async function firstAnswers(place: Place, { referrer, worker }: People): Promise<FirstAnswer[]> {
  // Beside the packages, so that what is left out of the bundle is found as it is in a function.
  const folder = mkdtempSync(path.join(here, '../../node_modules/.bench-'));
  const milliseconds = (file: string, ...asked: string[]): number => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [file, place.endpoint, place.table, ...asked]);
    if (status !== 0) throw new Error(String(stderr));
    return Number(String(stdout));
  };
  try {
    const bare = await bundle(
      { entryPoints: [path.join(here, 'first-answer-bare.tsx')] },
      path.join(folder, 'bare.mjs'),
    );
    const answers: FirstAnswer[] = [];
    for (const { name, page } of functions) {
      const service = await bundle(serviceOf(name), path.join(folder, `${name}.mjs`));
      const cookie = await signedIn(place, name === 'desk' ? worker : referrer);
      const pairs = Array.from({ length: runs }, () => milliseconds(service, page, cookie) / milliseconds(bare));
      answers.push({ name, ratio: median(pairs) });
    }
    return answers;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
