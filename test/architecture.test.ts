import { globSync, readFileSync } from 'node:fs';
import { cruise } from 'dependency-cruiser';
import extractConfig from 'dependency-cruiser/config-utl/extract-depcruise-config';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { expect, it } from 'vitest';

const folders = ['infra', 'functions', 'web', 'shared'];

const sources = globSync(`{${folders.join()}}/**/*.{ts,tsx}`);
const linesOf = (file: string) => readFileSync(file, 'utf8').split('\n');

/** Every line of the source that matches, as `file:line`. */
const find = (pattern: RegExp, except: (file: string) => boolean = () => false) =>
  sources
    .filter((file) => !except(file))
    .flatMap((file) => linesOf(file).flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}`] : [])));

it('everything imports only what it may', async () => {
  const { forbidden, options } = await extractConfig('./.dependency-cruiser.cjs');
  const { output } = await cruise(
    [...folders, 'test'],
    { ...options, ruleSet: { forbidden: forbidden ?? [] }, validate: true },
    undefined,
    { tsConfig: extractTsConfig('tsconfig.json') },
  );
  if (typeof output === 'string') throw new Error(output);

  expect(output.summary.totalCruised).toBeGreaterThan(40);
  expect(output.modules.some(({ source }) => source.startsWith('shared/contact/'))).toBe(true);
  expect(output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual([]);
}, 120_000);

it('zod comes in as a namespace, because by name it brings every language that it speaks', () => {
  expect(find(/import\s+(type\s+)?(\{[^}]*\bz\b[^}]*\}|z)\s+from 'zod'/)).toEqual([]);
});

it('a file is imported for what it exports and not for what reading it does, as package.json tells the bundler', () => {
  expect(find(/^\s*import\s+['"]/)).toEqual([]);
  expect(JSON.parse(readFileSync('package.json', 'utf8')).sideEffects).toBe(false);
});

it('nothing is exported by default, so that a thing has one name everywhere', () => {
  expect(find(/^export default\b|\bas default\b/)).toEqual([]);
});

it('time and chance come in as parameters: only entries and the box ask the machine', () => {
  const entry = /^functions\/[^/]+\.ts$|^infra\/|^web\/assets\//;
  expect(find(/\bDate\.now\(|new Date\(\)|Math\.random\(|randomUUID\(/, (file) => entry.test(file))).toEqual([]);
});

it('no file tries to be many things', () => {
  const vague = /(^|\/)(index|utils?|helpers?|common|types|services?|managers?)\.tsx?$/;
  expect(sources.filter((file) => vague.test(file))).toEqual([]);
});

it('a file that does one thing is short; only tables of facts may be long', () => {
  const tablesOfFacts =
    /^(shared\/codes|shared\/form\/tasks|web\/forms\/concern|infra\/authority|infra\/local\/seeds)[/-]|^shared\/time\/bank-holidays\.ts$/;
  const long = sources.filter((file) => !tablesOfFacts.test(file) && linesOf(file).length > 200);
  expect(long).toEqual([]);
});
