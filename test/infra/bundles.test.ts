import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { describe, expect, it } from 'vitest';
import { bundle, kilobytesOf, mostKilobytes } from './bundle.ts';

const entries = [
  'entrance',
  'portal',
  'desk',
  'letters',
  'handover',
  'intake',
  'consultations',
  'triage',
  'outcomes',
  'schools',
  'school-notices',
  'people',
  'checks',
  'sealed-address',
  'looked',
  'retention',
  'disclosure',
  'operations',
  'wording',
  'print',
  'api',
  'relay-notices',
  'send-notice',
  'mail-events',
  'sweep',
  'checkpoint-chains',
  'attachments',
  'scan-attachment',
];
const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const forDevelopment = new Set(Object.keys(devDependencies));

/** What a bundle is made of: the files that were looked at, and those of which anything is in it. */
async function lookInside(entry: string) {
  const { metafile } = await bundle(entry);
  const [output] = Object.values(metafile.outputs);
  if (!output) throw new Error(`${entry} gave no bundle`);
  const kept = Object.entries(output.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  return { ...output, files: Object.keys(metafile.inputs), kept: kept.map(([file]) => file) };
}

type Inside = Awaited<ReturnType<typeof lookInside>>;
const looked = new Map<string, Inside>();

/** The same, of a bundle that is made once however often it is asked for. */
async function insideOf(entry: string): Promise<Inside> {
  const inside = looked.get(entry) ?? (await lookInside(entry));
  looked.set(entry, inside);
  return inside;
}

const packageOf = (file: string) => /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(file)?.[1];

describe.each(entries)('the bundle of %s', async (entry) => {
  const made = await insideOf(entry);

  it('exports the handler that Lambda calls', () => {
    expect(made.exports).toEqual(['handler']);
  });

  it('holds nothing of the box, of the stack or of the tests', () => {
    expect(made.files.length).toBeGreaterThan(3);
    expect(made.files.filter((file) => /^(infra|test)\//.test(file))).toEqual([]);
  });

  it('holds no package that is installed for development only', () => {
    const packages = new Set(made.files.flatMap((file) => packageOf(file) ?? []));
    expect([...packages].filter((name) => forDevelopment.has(name))).toEqual([]);
    for (const name of ['oidc-provider', 'postal-mime', '@hono/node-server']) expect(packages).not.toContain(name);
  });

  it('leaves the clients of the AWS SDK to the runtime, which carries them, and asks it for nothing else', () => {
    const asked = made.imports.filter(({ external }) => external).map(({ path }) => path);
    expect(made.files.filter((file) => /node_modules\/@aws-sdk\/(client|lib)-/.test(file))).toEqual([]);
    expect(asked.filter((path) => !/^@aws-sdk\/(client|lib)-/.test(path) && !isBuiltin(path))).toEqual([]);
  });

  it('speaks one language: zod brings English and no other', () => {
    const locales = made.kept.filter((file) => /zod\/v4\/locales\//.test(file));
    expect(locales.filter((file) => !/\/(en|index)\.js$/.test(file))).toEqual([]);
  });
});

it('what signs forms and links for files comes along in the bundles that sign, and in no other', async () => {
  const forms = '@aws-sdk/s3-presigned-post';
  const signs = [forms, '@aws-sdk/s3-request-presigner'];
  const signing: Record<string, string[]> = { attachments: signs, schools: [forms] };
  for (const entry of entries) {
    const { kept } = await insideOf(entry);
    const packages = new Set(kept.map(packageOf));
    expect(
      signs.filter((name) => packages.has(name)),
      entry,
    ).toEqual(signing[entry] ?? []);
  }
});

it.each(Object.entries(mostKilobytes))('%s is small enough to start fast: at most %i kB', async (entry, most) => {
  expect(await kilobytesOf(entry)).toBeLessThanOrEqual(most);
});
