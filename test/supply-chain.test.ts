import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

type Package = {
  version: string;
  resolved?: string;
  integrity?: string;
  license?: string;
  dev?: boolean;
  devOptional?: boolean;
  optional?: boolean;
  peer?: boolean;
  inBundle?: boolean;
  link?: boolean;
  hasInstallScript?: boolean;
};
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  lockfileVersion: number;
  packages: Record<
    string,
    Package & { dependencies?: Record<string, string>; devDependencies?: Record<string, string> }
  >;
};
const packages = Object.entries(lock.packages).filter(([at]) => at !== '');
const nameOf = (at: string) => at.slice(at.lastIndexOf('node_modules/') + 'node_modules/'.length);
/** Only what is there to develop with is marked; the rest is deployed, or could be. */
const deployed = packages.filter(([, { dev, devOptional }]) => !dev && !devOptional);

/** Whether a version is at least another, each three numbers. */
function isAtLeast(version: string, floor: string): boolean {
  const [have, need] = [version, floor].map((text) => text.split(/[.-]/).slice(0, 3).map(Number));
  for (const at of [0, 1, 2]) {
    const difference = (have?.[at] ?? 0) - (need?.[at] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

it('every package comes from the registry with the content that was locked', () => {
  expect(lock.lockfileVersion).toBe(3);
  expect(packages.length).toBeGreaterThan(300);
  for (const [at, { resolved, integrity, inBundle, link }] of packages) {
    expect(link, at).toBeUndefined();
    // Where nothing is said it is the registry that npm asks; a place of its own could be anywhere.
    if (resolved) expect(resolved, at).toMatch(/^https:\/\/registry\.npmjs\.org\//);
    // What another package carries within it has the integrity of that one.
    if (!inBundle) expect(integrity, at).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/);
  }
  const { '': ours } = lock.packages;
  for (const [name, version] of Object.entries({ ...ours?.dependencies, ...ours?.devDependencies })) {
    expect(version, `${name} is pinned to one version of the registry`).toMatch(/^\d+\.\d+\.\d+$/);
  }
});

it('only packages that are listed here run a script when they are installed', () => {
  const { allowScripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    allowScripts: Record<string, boolean>;
  };
  const scripted = packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([at]) => nameOf(at));
  expect(scripted.toSorted()).toEqual(Object.keys(allowScripts).toSorted());
  // The bundler and Node fetch nothing but their own part for this machine.
  expect(Object.keys(allowScripts).filter((name) => allowScripts[name])).toEqual(['node', 'esbuild']);
  expect(deployed.filter(([, { hasInstallScript }]) => hasInstallScript)).toEqual([]);
});

it('no package is under a licence that binds whoever deploys the service', () => {
  const free = new Set([
    'MIT',
    'MIT-0',
    'ISC',
    'Apache-2.0',
    '0BSD',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'BlueOak-1.0.0',
    'Zlib',
  ]);
  /** Read by a person in the package itself, where it does not say so in one word. */
  const read: Record<string, string> = {
    busboy: 'MIT',
    'png-js': 'MIT',
    streamsearch: 'MIT',
    'dejavu-fonts-ttf': 'The licence of Bitstream Vera and Arev: fonts may be carried along',
  };
  /** Whoever passes on a file of theirs passes on its source, or names its authors; they are tools, and none is deployed. */
  const toolsOnly = new Set(['MPL-2.0', 'CC-BY-4.0']);
  const unfree = packages.filter(([at, { license = '', dev }]) => {
    const choices = license.replace(/[()]/g, '').split(' OR ');
    if (choices.some((each) => each.split(' AND ').every((one) => free.has(one))) || nameOf(at) in read) return false;
    return !(dev && choices.some((each) => toolsOnly.has(each)));
  });
  expect(unfree.map(([at, { license }]) => `${at}: ${license}`)).toEqual([]);
});

it('no package is older than the version in which its known faults were mended', () => {
  /** The first version without the faults that are known of it; for each, what the last of them was. */
  const floors: Record<string, [floor: string, fault: string]> = {
    hono: ['4.12.34', 'what one reader was shown could be kept for another; before it, ways around limits and tokens'],
    nodemailer: ['7.0.11', 'an address in quotes led mail elsewhere; one that nests stopped the sender'],
    'follow-redirects': ['1.15.6', 'what proves who asks was sent on to another host'],
    koa: ['3.0.1', 'a header could lead a browser elsewhere'],
    jose: ['4.15.5', 'a packed token could use up the machine'],
    'brace-expansion': ['2.0.2', 'a pattern could take its time'],
    semver: ['7.5.2', 'a range could take its time'],
    esbuild: ['0.25.0', 'its server answered other websites'],
    busboy: ['1.6.0', 'a part without end stopped the reader'],
    'pdfjs-dist': ['4.2.67', 'a font could run script'],
  };
  const old = packages.flatMap(([at, { version }]) => {
    const floor = floors[nameOf(at)]?.[0];
    return floor && !isAtLeast(version, floor) ? [`${at} ${version} < ${floor}`] : [];
  });
  expect(old).toEqual([]);
  expect([isAtLeast('4.12.33', '4.12.34'), isAtLeast('4.13.0', '4.12.34'), isAtLeast('10.0.0', '9.9.9')]).toEqual([
    false,
    true,
    true,
  ]);
  for (const name of Object.keys(floors))
    expect(
      packages.some(([at]) => nameOf(at) === name),
      name,
    ).toBe(true);
});

it('no package is deployed that would bring what the register says is not here', () => {
  const absent =
    /graphql|^ws$|socket\.io|ldap|xpath|xmldom|libxml|xml2js|fast-xml-parser|memcache|redis|^vm2$|handlebars|mustache|^ejs$|^pug$|marked|markdown|sanitize-html|latex|webrtc|^axios$|^node-fetch$|^got$|^request$|analytics|sentry|passport|jsonwebtoken/;
  expect(deployed.map(([at]) => nameOf(at)).filter((name) => absent.test(name))).toEqual([]);
  expect(deployed.length).toBeLessThan(125);
});

it('a bill of materials can be had of every package that is deployed', () => {
  const text = execFileSync('npm', ['run', '--silent', 'sbom'], { encoding: 'utf8', maxBuffer: 50_000_000 });
  const bill = JSON.parse(text) as { bomFormat: string; components: { name: string; version: string }[] };
  expect(bill.bomFormat).toBe('CycloneDX');
  const listed = new Set(bill.components.map(({ name, version }) => `${name} ${version}`));
  const missing = deployed.filter(([at, { version, optional, peer }]) => {
    return !optional && !peer && !listed.has(`${nameOf(at)} ${version}`);
  });
  expect(missing.map(([at]) => at)).toEqual([]);
  for (const each of Object.entries(lock.packages['']?.dependencies ?? {})) expect(listed).toContain(each.join(' '));
});
