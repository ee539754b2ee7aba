import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { identityProvider } from '../../functions/http/sign-in/identity-provider.ts';
import { closeServer, listen } from '../../infra/local/listen.ts';
import { readSecrets, type Secrets } from '../../infra/local/secrets.ts';
import { apiAudience, webClientId } from '../../infra/local/sign-in/provider-settings.ts';
import { providerPath, type SignIn, startSignIn } from '../../infra/local/sign-in/sign-in.ts';
import { Person } from '../../shared/actor.ts';

const person = Person.parse({
  id: randomUUID(),
  authority: 'wyre',
  name: 'Somebody',
  email: 'somebody@school.example',
  jobTitle: 'Teacher',
  role: 'referrer',
  organisation: { id: randomUUID(), name: 'School', kind: 'school' },
  active: true,
  version: 1,
});
const clients = [{ clientId: 'mis', clientSecret: 'only-in-the-box', scopes: ['concerns:write', 'concerns:read'] }];

let folder: string;
let server: Server;
let secrets: Secrets;
let signIn: SignIn;
let publicUrl: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'sign-in-'));
  secrets = readSecrets(path.join(folder, 'secrets.json'));
  // Stands for the page on which a person chooses an account.
  server = createServer(async (request, response) => {
    if (request.url?.startsWith(`${providerPath}/`)) return signIn.handle(request, response);
    const uid = request.url?.split('/').at(-1) ?? '';
    if (!(await signIn.isUnderWay(request, response, uid))) return response.writeHead(400).end();
    response.writeHead(303, { location: await signIn.finish(request, response, person) }).end();
  });
  publicUrl = `http://localhost:${await listen(server, 0)}`;
  signIn = startSignIn({
    publicUrl,
    secrets,
    clients,
    findPerson: async (id) => (id === person.id ? person : undefined),
  });
});
afterAll(async () => {
  await closeServer(server);
  rmSync(folder, { recursive: true });
});

const askToken = (fields: Record<string, string>, authorization?: string) =>
  fetch(`${signIn.issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'client_credentials', ...fields }),
    headers: authorization ? { authorization } : {},
  });
const basic = `Basic ${Buffer.from('mis:only-in-the-box').toString('base64')}`;

describe('the identity provider of the box', () => {
  it('gives a partner’s system a token for the API that its published keys verify', async () => {
    const response = await askToken({ scope: 'concerns:read' }, basic);
    expect(response.status).toBe(200);
    const { access_token, expires_in } = (await response.json()) as { access_token: string; expires_in: number };
    const keys = createRemoteJWKSet(new URL(`${signIn.issuer}/jwks`));
    const { payload } = await jwtVerify(access_token, keys, { issuer: signIn.issuer, audience: apiAudience });
    expect(payload).toMatchObject({ sub: 'mis', client_id: 'mis', scope: 'concerns:read' });
    expect(expires_in).toBe(900);
  });

  it('takes the secret from the body too, and gives all scopes when none is asked for', async () => {
    const response = await askToken({ client_id: 'mis', client_secret: 'only-in-the-box' });
    const { access_token } = (await response.json()) as { access_token: string };
    expect(decodeJwt(access_token)).toMatchObject({ aud: apiAudience, scope: 'concerns:write concerns:read' });
  });

  it('gives no scope that the system may not have', async () => {
    const response = await askToken({ scope: 'concerns:read everything' }, basic);
    const { access_token } = (await response.json()) as { access_token: string };
    expect(decodeJwt(access_token)).toMatchObject({ scope: 'concerns:read' });
  });

  it.each([
    ['a wrong secret', { client_id: 'mis', client_secret: 'guessed' }, 401],
    ['an unknown client', { client_id: 'nobody', client_secret: 'guessed' }, 401],
    ['no client at all', {}, 400],
  ])('refuses %s', async (_what, fields, status) => {
    expect((await askToken(fields)).status).toBe(status);
  });

  it('lets the service sign a person in by the ordinary flow, and says that a second factor was used', async () => {
    const service = identityProvider({
      issuer: signIn.issuer,
      clientId: webClientId,
      clientSecret: secrets.signInClientSecret,
      redirectUri: `${publicUrl}/sign-in/callback`,
      vouching: {},
      machineNow: () => new Date(),
    });
    const { url, checks } = await service.begin('/home');
    const cookies = new Map<string, string>();
    let next = url;
    for (let hops = 0; next.pathname !== '/sign-in/callback' && hops < 6; hops += 1) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await fetch(next, { redirect: 'manual', headers: { cookie } });
      for (const set of response.headers.getSetCookie()) {
        const [name = '', value = ''] = (set.split(';')[0] ?? '').split('=');
        cookies.set(name, value);
      }
      next = new URL(response.headers.get('location') ?? '', next);
    }
    expect(await service.finish(next.search, checks)).toEqual({ email: person.email, proven: true });
  });

  it('is believed under its own name only, and for our client only', async () => {
    const redirectUri = `${publicUrl}/sign-in/callback`;
    const place = {
      issuer: signIn.issuer,
      clientId: webClientId,
      clientSecret: 'guessed',
      redirectUri,
      vouching: {},
      machineNow: () => new Date(),
    };
    // The same place under a name that it does not give itself.
    const otherName = identityProvider({ ...place, issuer: `${signIn.issuer}/` });
    await expect(otherName.begin('/home')).rejects.toThrow();
    const service = identityProvider(place);
    const { url, checks } = await service.begin('/home');
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      response_type: 'code',
      scope: 'openid email',
      code_challenge_method: 'S256',
      state: checks.state,
      nonce: checks.nonce,
    });
    for (const answer of [
      `?code=x&state=other&iss=${signIn.issuer}`,
      `?code=x&state=${checks.state}&iss=https://x.example`,
    ]) {
      await expect(service.finish(answer, checks)).rejects.toThrow();
    }
    await expect(service.finish(`?code=x&state=${checks.state}&iss=${signIn.issuer}`, checks)).rejects.toThrow();
  });

  it('keeps its keys, for this user only, so that a new start ends nobody’s sign-in', () => {
    const file = path.join(folder, 'secrets.json');
    expect(readSecrets(file)).toEqual(secrets);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });
});
