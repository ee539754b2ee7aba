import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type PlantedBug, plantedBugs } from './bugs.ts';

// Plants each bug in a copy of the tree and runs the test that must go red of it: npm run planted [-- part of a name]
const root = path.resolve(import.meta.dirname, '../../..');
const named = process.argv[2] ?? '';
const left = new Set(['node_modules', '.git', '.cache', '.data', 'cdk.out']);

function copyOfTree(): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'front-door-planted-'));
  cpSync(root, copy, {
    recursive: true,
    filter: (source) => !left.has(path.relative(root, source).split(path.sep)[0] ?? ''),
  });
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
  return copy;
}

/** Whether the tests of a bug pass in a tree, and what they said last. */
function passes(tree: string, { test }: PlantedBug): { passed: boolean; said: string } {
  const vitest = path.join('node_modules', 'vitest', 'vitest.mjs');
  const run = spawnSync(process.execPath, [vitest, 'run', '--maxWorkers=1', ...test], {
    cwd: tree,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  const summary = `${run.stdout}\n${run.stderr}`.split('\n').findLast((line) => /^\s+Tests\s/.test(line)) ?? '';
  return { passed: run.status === 0, said: summary.trim() };
}

const tree = copyOfTree();
let missed = 0;
try {
  for (const bug of plantedBugs.filter(({ name }) => name.includes(named))) {
    const file = path.join(tree, bug.file);
    const before = readFileSync(file, 'utf8');
    if (before.split(bug.from).length !== 2) throw new Error(`“${bug.name}” finds no place in ${bug.file}`);
    writeFileSync(
      file,
      before.replace(bug.from, () => bug.to),
    );
    const { passed, said } = passes(tree, bug);
    writeFileSync(file, before);
    // A run that found no test has caught nothing.
    const caught = !passed && /failed/.test(said);
    if (!caught) missed += 1;
    console.log(`${caught ? 'caught' : 'MISSED'}  ${bug.promise}\n        ${bug.name} (${said || 'no test ran'})`);
  }
} finally {
  rmSync(tree, { recursive: true, force: true });
}
console.log(`\n${missed} missed`);
process.exitCode = missed > 0 ? 1 : 0;
