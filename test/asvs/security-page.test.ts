import { existsSync, globSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { bodyLimit } from '../../functions/http/form-body.ts';
import { routePermissions } from '../../functions/http/route-permissions.ts';
import { acceptedEndings, attachmentLimits } from '../../shared/attachment/file-type.ts';
import { askedPerHour, callerAsksPerHour } from '../../shared/one-time-code.ts';
import { all, theTemplates } from '../infra/synthesized.ts';
import { shippedSettings } from '../support/service.ts';
import { standsIn } from './stands-in.ts';

const page = readFileSync('SECURITY.md', 'utf8');

/** What stands below a heading of the page, up to the next. */
const part = (heading: string) => {
  const found = page.split(/^## /m).find((each) => each.startsWith(`${heading}\n`));
  if (!found) throw new Error(`SECURITY.md has no part called ${heading}`);
  return found;
};
const code = (text: string) => new Set([...text.matchAll(/`([^`]+)`/g)].map(([, inner = '']) => inner));
/** Tests as the page names them: the file, then what it says up to the end of the line or of the cell. */
const testsIn = (text: string): [test: string, says: string][] =>
  [...text.matchAll(/`(test\/[^`*]+\.test\.tsx?)`: (.+?)(?=<br>| +\||$)/gm)].map(([, test = '', says = '']) => [
    test,
    says.trim(),
  ]);
const source = (pattern: string) => globSync(pattern).map((file) => readFileSync(file, 'utf8'));

// The stack is synthesized once, which takes its time where nobody has done so yet.
beforeAll(() => void theTemplates(), 120_000);

describe('the page on security', () => {
  it('names every route that is open to whoever is not signed in', () => {
    const open = Object.entries(routePermissions).flatMap(([route, policy]) => (policy === 'public' ? [route] : []));
    const told = [...code(part('Ways in'))].filter((each) => /^(GET|POST) /.test(each));
    expect(told).toEqual(expect.arrayContaining([...open, 'GET /api/v1/openapi.json']));
    expect(part('Ways in')).toContain('no secret questions');
  });

  it('says of sessions what the settings have', () => {
    const { staffIdleMinutes, partnerIdleMinutes, absoluteHours } = shippedSettings.limits.session;
    expect(part('Sessions')).toContain(
      `after ${staffIdleMinutes} minutes for staff and ${partnerIdleMinutes} for partners; used, after ${absoluteHours} hours`,
    );
  });

  it('says of limits what the settings and the code have', () => {
    const limits = part('Limits');
    const { lifeMinutes, resendSeconds, attempts } = shippedSettings.limits.signInCode;
    const { alertAnHour, stopAnHour } = shippedSettings.looking!;
    const [{ Rules }] = [all(theTemplates().firewall, 'AWS::WAFv2::WebACL')[0]!.properties as { Rules: object[] }];
    const [signIn, codes, any] = [...JSON.stringify(Rules).matchAll(/"Limit":(\d+)/g)].map(([, limit]) => limit);
    for (const said of [
      `| ${attempts}; a link`,
      `| ${lifeMinutes} minutes`,
      `one in ${resendSeconds} seconds`,
      `| ${stopAnHour} in an hour; after ${alertAnHour}`,
      `| ${bodyLimit.toLocaleString('en-GB')} bytes`,
      `| ${any} in five minutes; ${signIn} to sign in, ${codes} about codes`,
    ]) {
      expect(limits).toContain(said);
    }
    expect(source('functions/http/api/caller.ts')[0]).toContain('requestsPerMinute = 600');
    expect(limits).toContain(`one caller asks ${callerAsksPerHour} times`);
    expect(limits).toContain(`all strangers together ${askedPerHour} times`);
  });

  it('says where rules of input are written down', () => {
    const told = part('Input');
    for (const at of ['shared/form/tasks', 'shared/incident']) {
      expect(told).toContain(at);
      expect(globSync(`${at}/*.ts`).length).toBeGreaterThan(3);
    }
  });

  it('says of files what the code does', () => {
    const told = part('Files');
    expect([...code(told)].filter((each) => each.startsWith('.')).toSorted()).toEqual([...acceptedEndings].toSorted());
    expect(told).toContain(
      `${attachmentLimits.bytes / 1024 / 1024} MB at most, ${attachmentLimits.files} for a concern`,
    );
    expect(source('functions/content/zip-members.ts')[0]).toContain('members: 2_000, bytes: 200_000_000');
    expect(source('functions/content/content-of.ts')[0]).toContain('mostPixels = 250_000_000');
  });

  it('classes every kind of record that lies in the table', () => {
    const kinds = new Set(
      source('functions/store/*.ts').flatMap((text) =>
        [...text.matchAll(/['`]([A-Z]{3,})#/g)].map(([, kind = '']) => kind),
      ),
    );
    const told = code(part('Classes of data'));
    expect(
      [...kinds].filter((kind) => !told.has(kind)),
      'say in SECURITY.md of which class they are',
    ).toEqual([]);
    expect(kinds.size).toBeGreaterThan(60);
  });

  it('names every key and secret of the stack', () => {
    const { service } = theTemplates();
    const told = code(part('Keys and secrets'));
    const aliases = all(service, 'AWS::KMS::Alias').map(({ properties }) => String(properties.AliasName).slice(6));
    const secrets = all(service, 'AWS::SecretsManager::Secret').flatMap(({ properties }) => {
      const made = properties.GenerateSecretString as { GenerateStringKey: string } | undefined;
      if (made) return [made.GenerateStringKey];
      return [...JSON.stringify(properties.SecretString).matchAll(/\\"([A-Za-z]+)\\":/g)].map(([, name = '']) => name);
    });
    expect(all(service, 'AWS::KMS::Key')).toHaveLength(aliases.length);
    expect([...told]).toEqual(expect.arrayContaining([...aliases, ...secrets]));
  });

  it('names every kind of log of the stack', () => {
    const { service } = theTemplates();
    const functions = all(service, 'AWS::Lambda::Function').map(({ name }) => name.replace(/Function[0-9A-F]{8}$/, ''));
    const logs = all(service, 'AWS::Logs::LogGroup').map(({ name }) => name.replace(/Log[0-9A-F]{8}$/, ''));
    expect(logs.toSorted()).toEqual([...functions, 'Front'].toSorted());
    expect(part('Logs')).toMatch(/one log for each function[\s\S]*`Front`/);
    const distribution = JSON.stringify(all(theTemplates().edge, 'AWS::CloudFront::Distribution')[0]?.properties);
    expect(distribution).not.toContain('"Logging"');
  });

  it('names every system that is spoken to', () => {
    const clients = new Set(
      source('functions/**/*.ts').flatMap((text) =>
        [...text.matchAll(/from '@aws-sdk\/client-([a-z0-9-]+)'/g)].map(([, name = '']) => name),
      ),
    );
    expect([...code(part('Whom the service speaks to'))]).toEqual(expect.arrayContaining([...clients]));
    expect(clients.size).toBeGreaterThan(4);
  });

  it('says what takes long or much, and what bounds it', () => {
    expect(part('What takes long')).toContain('takes 600 ms');
    expect(source('functions/http/open-check/pace.ts')[0]).toContain('leastMs = 600');
    const longest = all(theTemplates().service, 'AWS::Lambda::Function').filter(
      ({ properties }) => properties.Timeout === 29,
    );
    expect(longest.length).toBeGreaterThan(2);
  });

  it('says what a browser must be able to do', () => {
    for (const name of [
      'Strict-Transport-Security',
      'Content-Security-Policy',
      'SameSite',
      '__Host-',
      'Clear-Site-Data',
    ]) {
      expect(code(part('Browsers'))).toContain(name);
    }
  });

  it('names the packages that are risky, and by when one is mended', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
      string,
      object
    >;
    const told = part('Packages');
    expect(told).toContain('within 14');
    const names = [...(/^Risky.*?: (.*?)\. Files/m.exec(told)?.[1] ?? '').matchAll(/`([^`]+)`/g)].map(
      ([, name]) => name,
    );
    expect(names.length).toBeGreaterThan(5);
    expect(Object.keys({ ...dependencies, ...devDependencies })).toEqual(expect.arrayContaining(names));
  });

  it('names for each of the forty-one threats what stands against it, which is there, and the tests that show it', () => {
    const rows = part('Threats')
      .split('\n')
      .filter((line) => /^\| T\d/.test(line))
      .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | +\|$/g, '').trim()));
    expect(rows.map(([id]) => id)).toEqual(Array.from({ length: 41 }, (_, at) => `T${at + 1}`));
    for (const [id = '', , against = '', shown = ''] of rows) {
      const controls = [...code(against)].filter((each) => each.includes('/') || each.includes('.json'));
      expect(controls.length, id).toBeGreaterThan(0);
      for (const control of controls) expect(existsSync(control), `${id} ${control}`).toBe(true);
      expect(testsIn(shown).length, id).toBeGreaterThan(0);
    }
  });

  it('names tests that are there, wherever it names one', () => {
    const named = testsIn(page);
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter(([test, says]) => !standsIn(test, says))).toEqual([]);
  });

  it('answers the fourteen principles of the NCSC', () => {
    const rows = part('NCSC cloud security principles').match(/^\| \d+ /gm) ?? [];
    expect(rows.map((row) => Number(row.slice(2)))).toEqual(Array.from({ length: 14 }, (_, at) => at + 1));
  });
});
