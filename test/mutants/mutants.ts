import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { filesOf, policyFiles } from './choose-files.ts';
import { type Report, scored } from './scored.ts';

/*
 * npm run mutants: changes the rules one small thing at a time and counts how many of the changes a test of rules finds.
 * --policy takes the rules of who may do what, of which every change has to be found; --files takes so many files of
 * shared/ as the seed picks them; --all takes all of them, which lasts hours.
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '7' },
    files: { type: 'string', default: '40' },
    policy: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
  },
});
const least = values.policy ? 100 : 85;
const files = values.policy
  ? policyFiles
  : filesOf(Number(values.seed), values.all ? Number.POSITIVE_INFINITY : Number(values.files));

const folder = '.cache/mutants';
const jsonFile = `${folder}/report.json`;
mkdirSync(folder, { recursive: true });
writeFileSync(
  `${folder}/stryker.json`,
  JSON.stringify({
    mutate: files,
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'test/mutants/vitest.config.ts', related: false },
    coverageAnalysis: 'perTest',
    // Of what is made as a file is read, each change needs every test: the whole of them is for a night.
    ignoreStatic: !values.policy && !values.all,
    concurrency: 2,
    timeoutMS: 10_000,
    dryRunTimeoutMinutes: 30,
    reporters: ['json', 'progress-append-only'],
    jsonReporter: { fileName: jsonFile },
    tempDirName: `${folder}/sandbox`,
    ignorePatterns: ['/.data', '/.cache', '/cdk.out', '/test/e2e'],
    allowConsoleColors: false,
  }),
);
if (values.policy) process.env.MUTANTS = 'policy';
const { status } = spawnSync(
  process.execPath,
  ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run', `${folder}/stryker.json`],
  { stdio: 'inherit' },
);
if (status !== 0) process.exit(status ?? 1);

const { counts, score, alive } = scored(JSON.parse(readFileSync(jsonFile, 'utf8')) as Report);
for (const line of alive) console.log(line);
console.table(counts);
console.log(
  `${values.policy ? 'policy' : `seed ${values.seed}, ${files.length} files of shared/`}: mutation score ${score.toFixed(1)} % (at least ${least})`,
);
process.exitCode = score >= least ? 0 : 1;
