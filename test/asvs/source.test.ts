import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { callerOf } from '../../functions/http/caller-of.ts';
import { jsonLog } from '../../functions/log.ts';
import { wordingIn } from '../../shared/letter/preflight/wording.ts';
import { Settings } from '../../shared/settings.ts';
import { hostileTexts } from '../support/hostile.ts';
import { shippedSettings, startService } from '../support/service.ts';

const sources = globSync('{functions,shared,web}/**/*.{ts,tsx}').map((file) => ({
  file,
  text: readFileSync(file, 'utf8'),
}));

/** Every file in which something stands that is looked for. */
const filesWith = (pattern: RegExp) => sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file);

/** What is taken from a package, or asked of the machine, anywhere in the source. */
const taken = (pattern: RegExp) =>
  new Set(sources.flatMap(({ text }) => [...text.matchAll(pattern)].map(([, name]) => name)));

it('the code runs nothing that it put together, starts nothing, and leaves chance and markup to those who know them', () => {
  expect(sources.length).toBeGreaterThan(500);
  expect(filesWith(/\beval\(|new Function\(|child_process|node:vm|worker_threads|\bimport\((?!['"])/)).toEqual([]);
  expect(filesWith(/Math\.random|Date\.now\(\)\.toString\(36\)/)).toEqual([]);
  // Words of people are put into a page by hono/jsx, which escapes them. This one shows what our own server drew.
  expect(filesWith(/innerHTML|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML/)).toEqual([
    'web/assets/triage-answers.ts',
  ]);
  // Windows of ours tell each other of a session by a channel that no other site can hear.
  const heard = filesWith(/addEventListener\('message'|onmessage/);
  expect(heard).toEqual(['web/assets/session-events.ts']);
  expect(filesWith(/new BroadcastChannel\(/)).toEqual(heard);
  expect(filesWith(/window\.opener|\.contentWindow|jsonp|document\.domain/i)).toEqual([]);
});

it('the code encrypts, signs and hashes only where it is known to, and in approved ways', () => {
  const hashes = taken(/create(?:Hash|Hmac)\('([^']+)'/g);
  expect([...hashes]).toEqual(['sha256']);
  expect(filesWith(/\b(md5|sha1|rc4|des-|aes-\d+-(ecb|cbc)|createCipher\(|RSA1_5|HS256)\b/i)).toEqual([]);
  // What was typed and not saved yet, in the browser of whoever typed it.
  expect(filesWith(/AES-GCM/)).toContain('web/assets/kept-words.ts');
  const comparing = sources.filter(({ text }) => /timingSafeEqual/.test(text)).map(({ file }) => file);
  expect(comparing).toContain('functions/store/code.ts');
  expect(taken(/from '(bcrypt|crypto-js|sjcl|tweetnacl|node-forge|elliptic)[^']*'/g)).toEqual(new Set());
});

it('what nobody may guess is made by the chance of the system, and a session is longer than 128 bits of it', async () => {
  expect(filesWith(/randomUUID\(\)/).toSorted()).toEqual(['functions/world.ts', 'web/assets/autosave.ts']);
  const service = await startService();
  service.vouchFor(service.person('manager').email);
  const visitor = service.visitor();
  await visitor.get('/sign-in/provider');
  await visitor.get('/sign-in/callback?code=x&state=state');
  // Two ids, of which each has 122 bits of chance.
  expect(visitor.cookies.get('session')).toMatch(/^[0-9a-f]{64}\./);
  const lying = JSON.stringify(
    await service.store.sessions.open(visitor.cookies.get('session')?.slice(0, 64) ?? '', ''),
  );
  expect(lying).toContain('hash');
  expect(lying).not.toContain(visitor.cookies.get('session')?.slice(0, 64));
});

it('the code speaks to the systems that are listed, and to none that somebody names', () => {
  const listed = new Set(['dynamodb', 'kms', 's3', 'secrets-manager', 'sesv2', 'sqs']);
  expect([...taken(/from '@aws-sdk\/client-([a-z0-9-]+)'/g)].filter((name) => !listed.has(name ?? ''))).toEqual([]);
  expect(filesWith(/from 'node:(net|http|https|http2|dgram|dns|tls)'/)).toEqual(['functions/scanner/clamd.ts']);
  const fetching = filesWith(/\bfetch\(|XMLHttpRequest|sendBeacon|new EventSource/).filter(
    (file) => !/^web\/assets\//.test(file),
  );
  expect(fetching).toEqual([]);
  expect(filesWith(/from 'openid-client'/)).toEqual(['functions/http/sign-in/identity-provider.ts']);
  expect(filesWith(/from 'jose'/)).toEqual(['functions/http/api/token.ts']);
});

it('nothing is spoken to without TLS, or with a certificate that nobody checked, but on one’s own machine', () => {
  expect(filesWith(/rejectUnauthorized|NODE_TLS_REJECT_UNAUTHORIZED|checkServerIdentity|insecureHTTPParser/)).toEqual(
    [],
  );
  // The box has a provider without TLS, at an address that says so; the stack gives one that begins with https.
  expect(filesWith(/allowInsecureRequests/)).toEqual(['functions/http/sign-in/identity-provider.ts']);
  const stack = globSync('infra/{*.ts,constructs/*.ts}').map((file) => readFileSync(file, 'utf8'));
  expect(stack.filter((text) => /http:\/\//.test(text))).toEqual([]);
});

it('what a proxy says of where a request came from is counted by, for codes alone, and decides nothing else; a browser cannot say it', () => {
  const asking = /x-forwarded|forwarded-for|x-real-ip|cf-connecting|sourceIp|remoteAddress/i;
  expect(filesWith(asking)).toEqual(['functions/http/caller-of.ts']);
  // What a browser calls itself is shown to whoever signed in with it, and decides nothing.
  expect(filesWith(/user-agent/i)).toEqual(['functions/http/sign-in/session-cookie.ts']);
  expect(filesWith(/callerOf\(c\)/).toSorted()).toEqual([
    'functions/http/letters/letters.tsx',
    'functions/http/school-notice/gate.tsx',
    'functions/http/sign-in/sign-in.tsx',
  ]);
  const heard = (said: string) =>
    callerOf({ req: { header: () => said } } as unknown as Parameters<typeof callerOf>[0]);
  // The edge and the gateway each add what they saw: what comes before is anybody's word.
  expect(heard('10.0.0.1, 192.0.2.1, 130.176.0.1')).toBe(heard('192.0.2.1, 130.176.0.9'));
  expect(heard('192.0.2.1, 130.176.0.1')).not.toBe(heard('192.0.2.2, 130.176.0.1'));
  // A household has a network of IPv6, in whichever way its address is written.
  expect(heard('2001:db8:0:1::5, x')).toBe(heard('2001:0DB8:0000:0001:ffff:ffff:ffff:ffff, x'));
  expect(heard('2001:db8:0:1::5, x')).not.toBe(heard('2001:db8:0:2::5, x'));
  for (const said of ['', '192.0.2.1']) expect(heard(said)).toBeUndefined();
});

it('a line of the log is one line of JSON with its time in UTC, whatever is in it', () => {
  const lines: string[] = [];
  const log = jsonLog(
    (line) => lines.push(line),
    () => new Date('2026-03-29T01:30:00.000Z'),
  );
  for (const text of [...hostileTexts, 'a\nlevel=error', 'a\r\n{"level":"error"}', '\u001b[31m', '\u2028'])
    log.info(text, { text });
  for (const line of lines) {
    expect(['\n', '\r', '\u001b'].filter((sign) => line.includes(sign))).toEqual([]);
    expect(JSON.parse(line)).toMatchObject({ level: 'info', at: '2026-03-29T01:30:00.000Z' });
  }
  expect(lines.length).toBeGreaterThan(10);
});

it('what somebody may not do is refused and logged, with who and which route', async () => {
  const service = await startService();
  const teacher = await service.signInAs('teacher');
  expect((await teacher.get('/board')).status).toBe(403);
  expect(service.logged).toContainEqual({
    level: 'info',
    message: 'refused',
    facts: expect.objectContaining({ route: 'GET /board', person: service.person('teacher').id }),
  });
});

it('a pattern that is made of words takes every sign in them as itself', () => {
  const signs = '(a+)+$ [x] {1} \\d .* ^|?';
  const settings = structuredClone(shippedSettings);
  settings.councilName = `Council of ${signs}`;
  for (const outcome of settings.outcomes) outcome.label = `${outcome.label} ${signs} {childName}`;
  expect(() => wordingIn(Settings.parse(settings))).not.toThrow();
});

it('types are strict, and nothing is compared loosely', () => {
  const tsconfig = JSON.parse(readFileSync('tsconfig.json', 'utf8')) as { compilerOptions: Record<string, unknown> };
  expect(tsconfig.compilerOptions).toMatchObject({ strict: true, noUncheckedIndexedAccess: true });
  // The recommended rules forbid `==`, but with null, which stands for undefined as well.
  const biome = JSON.parse(readFileSync('biome.json', 'utf8')) as { linter: { rules: Record<string, unknown> } };
  expect(biome.linter.rules.preset).toBe('recommended');
  expect(filesWith(/biome-ignore[^\n]*noDoubleEquals/)).toEqual([]);
});
