import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, inject, it } from 'vitest';
import { bundleOf } from './bundle.ts';

/** Throws an error of each kind that reaches a log, and writes down what the log would say of it. */
const throwsEachKind = `
import { readFileSync } from 'node:fs';
import { JWTExpired } from 'jose/errors';
import { authorizationCodeGrant, ClientError, Configuration } from 'openid-client';
import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';
import { errorName } from './functions/log.ts';
import { wyrecestershire } from './infra/authority/wyrecestershire.ts';
import { outcomeOf, Settings } from './shared/settings.ts';

const provider = new Configuration({ issuer: 'https://sign-in.example' }, 'web', 's');
const kinds = {
  ours: () => outcomeOf(Settings.parse(wyrecestershire), 'C99'),
  shape: () => z.object({ a: z.string() }).parse({}),
  token: () => { throw new JWTExpired('expired', {}); },
  signIn: () => authorizationCodeGrant(provider, new URL('https://front-door.example/?error=access_denied')),
  signInCause: () => { throw new ClientError('no', { code: 'OAUTH_TIMEOUT' }); },
  system: () => readFileSync('nothing-is-here'),
  ordinary: () => null.length,
  nothing: () => { throw 'text'; },
};
const named = {};
for (const [kind, act] of Object.entries(kinds)) {
  try { await act(); } catch (error) { named[kind] = errorName(error); }
}
process.stdout.write(JSON.stringify(named));
`;

it('an error keeps the name by which it is logged in a bundle, in which classes have lost theirs', async () => {
  const outfile = path.join(mkdtempSync(path.join(inject('scratch'), 'errors-')), 'index.mjs');
  await bundleOf({ stdin: { contents: throwsEachKind, resolveDir: process.cwd(), loader: 'ts' } }, outfile);
  const { stdout } = await promisify(execFile)(process.execPath, [outfile]);
  expect(JSON.parse(stdout)).toEqual({
    ours: 'UnknownCode',
    shape: 'ZodError',
    token: 'ERR_JWT_EXPIRED',
    signIn: 'OAUTH_AUTHORIZATION_RESPONSE_ERROR',
    signInCause: 'OAUTH_TIMEOUT',
    system: 'ENOENT',
    ordinary: 'TypeError',
    nothing: 'unknown',
  });
});
