import { createHmac } from 'node:crypto';
import { createLocalJWKSet, exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { tokenVerifier } from '../../../functions/http/api/token.ts';
import { type Api, audience, issuer, startApi, stranger, trusted } from './api-service.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});

const seconds = Math.floor(Date.parse('2026-11-23T10:00:00.000Z') / 1000);
const claims = {
  iss: issuer,
  aud: audience,
  client_id: 'school-system',
  scope: 'concerns:read',
  iat: seconds,
  exp: seconds + 900,
};
const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token signed with the public key as if it were a shared secret. */
const confused = async () => {
  const content = `${base64({ alg: 'HS256', kid: 'one' })}.${base64(claims)}`;
  const secret = await exportSPKI(trusted.publicKey);
  return `${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`;
};
const withHeader = async (header: { kid?: string; jku?: string }) =>
  new SignJWT(claims).setProtectedHeader({ alg: 'RS256', ...header }).sign(stranger.privateKey);
const embedded = async () =>
  new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', jwk: await exportJWK(stranger.publicKey) })
    .sign(stranger.privateKey);
const tampered = async () => {
  const [header, , signature] = (await api.token('school-system')).split('.');
  return `${header}.${base64({ ...claims, client_id: 'surgery-system' })}.${signature}`;
};

const ask = (token: string, scheme = 'Bearer') =>
  api.app.request('/api/v1/concerns', { headers: { Authorization: `${scheme} ${token}` } });

describe('an access token', () => {
  it('opens the API to the system that it was given to', async () => {
    expect((await ask(await api.token('school-system'))).status).toBe(200);
    expect((await ask(await api.token('school-system'), 'bearer')).status).toBe(200);
  });

  it.each<[string, () => string | Promise<string>]>([
    ['nothing', () => ''],
    ['words', () => 'let me in'],
    ['three dots', () => '..'],
    ['something huge', () => 'a'.repeat(100_000)],
    ['none at all as its algorithm', () => new UnsecuredJWT(claims).encode()],
    ['the public key as its secret', confused],
    ["a stranger's key", () => api.token('school-system', {}, stranger.privateKey)],
    ["a stranger's key under our key's name", () => withHeader({ kid: 'one' })],
    ['a key that lies elsewhere', () => withHeader({ kid: '../../keys/one', jku: 'https://evil.example/jwks.json' })],
    ['a key that it brings along', embedded],
    ['claims that were changed', tampered],
    ['another issuer', () => api.token('school-system', { iss: 'https://other.example' })],
    ['another audience', () => api.token('school-system', { aud: 'other-api' })],
    ['no audience', () => api.token('school-system', { aud: undefined })],
    ['a use that is not access', () => api.token('school-system', { token_use: 'id' })],
    ['its time over', () => api.token('school-system', { exp: seconds - 60 })],
    ['no end', () => api.token('school-system', { exp: undefined })],
    ['a beginning in the future', () => api.token('school-system', { nbf: seconds + 600 })],
    ['an issue in the future', () => api.token('school-system', { iat: seconds + 600 })],
    ['a system that we do not know', () => api.token('unknown-system')],
    ['a system that is no name', () => api.token('school-system#CLIENT')],
    ['no system', () => api.token('school-system', { client_id: undefined })],
    ['a scope that is no text', () => api.token('school-system', { scope: ['concerns:read'] })],
  ])('is refused with %s', async (_with, make) => {
    const answer = await ask(await make());

    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="front-door", error="invalid_token"');
    expect(await answer.json()).toMatchObject({ type: '/problems/bad-token', status: 401 });
  });

  it('is asked for where there is none', async () => {
    const answer = await api.app.request('/api/v1/concerns');
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="front-door"']);
  });

  it('does no more than its scope, and no more than its system may do now', async () => {
    const { school } = api.clients;
    const read = await ask(await api.token('school-system', { scope: 'concerns:write openid' }));
    expect(read.status).toBe(403);
    expect(read.headers.get('www-authenticate')).toContain('insufficient_scope');

    const token = await api.token('school-system');
    await api.store.clients.save({ ...school, scopes: ['concerns:write'] }, crypto.randomUUID());
    expect((await ask(token)).status).toBe(403);
    await api.store.clients.save({ ...school, active: false }, crypto.randomUUID());
    expect((await ask(token)).status).toBe(401);
    await api.store.clients.save(school, crypto.randomUUID());
    expect((await ask(token)).status).toBe(200);
  });

  it('of Cognito has no audience: its client is the one it was given to, its scopes bear a prefix', async () => {
    const { privateKey, publicKey } = await generateKeyPair('ES256');
    const keys = createLocalJWKSet({ keys: [await exportJWK(publicKey)] });
    const verify = tokenVerifier(
      { issuer, audience: ['abc123', 'def456'], scopePrefix: 'front-door/', keys },
      () => new Date(seconds * 1000),
    );
    const token = async (more: object) => {
      const { aud: _, ...rest } = claims;
      const payload = { ...rest, client_id: 'abc123', token_use: 'access', ...more };
      return `Bearer ${await new SignJWT(payload).setProtectedHeader({ alg: 'ES256' }).sign(privateKey)}`;
    };

    const good = await verify(await token({ scope: 'front-door/concerns:read other/concerns:write concerns:write' }));
    expect(good).toEqual({ ok: true, value: { clientId: 'abc123', scopes: new Set(['concerns:read']) } });
    expect(await verify(await token({ client_id: 'zzz' }))).toMatchObject({ refusal: 'bad-token' });
    expect(await verify(await token({ token_use: undefined }))).toMatchObject({ refusal: 'bad-token' });
    expect(await verify(await token({ aud: 'abc123', token_use: 'id' }))).toMatchObject({ refusal: 'bad-token' });
  });

  it('cannot be checked while the issuer is away: that is our trouble, not a forgery', async () => {
    const away = await startApi({ tokens: { issuer, audience, jwksUri: 'http://127.0.0.1:9/jwks.json' } });
    const answer = await away.send('/api/v1/concerns');
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
  });

  it('brings so many requests in a minute and no more', async () => {
    const busy = await startApi({ requestsPerMinute: 3 });
    const answers = [];
    for (let n = 0; n < 4; n += 1) answers.push(await busy.send('/api/v1/concerns'));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    expect(answers.at(-1)?.headers.get('retry-after')).toBe('60');
    expect((await busy.send('/api/v1/concerns', { as: 'surgery-system' })).status).toBe(200);
  });
});
