import { createHash, randomUUID } from 'node:crypto';
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { apiApp } from '../../../functions/http/api/api-app.ts';
import type { ApiDeps } from '../../../functions/http/api/context.ts';
import { openApiStore } from '../../../functions/store/api-store.ts';
import { wyrecestershire } from '../../../infra/authority/wyrecestershire.ts';
import { sealRights } from '../../../infra/seal-rights.ts';
import { tableRights } from '../../../infra/table-rights.ts';
import { actorOf, Person } from '../../../shared/actor.ts';
import { Organisation } from '../../../shared/agency.ts';
import type { SubmittedConcern } from '../../../shared/form/concern.ts';
import { exampleConcern } from '../../../shared/form/example-concern.ts';
import { Settings } from '../../../shared/settings.ts';
import { freshTable } from '../../support/engines.ts';
import { limitedTo } from '../../support/limited.ts';

export const issuer = 'https://sign-in.example';
export const audience = 'front-door-api';
const authority = 'wyre';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

const pairs = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
export const [trusted, stranger] = pairs;
const trustedJwk = { ...(await exportJWK(trusted.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' };
export const publicPem = JSON.stringify(trustedJwk);

const organisation = (name: string, kind: 'school' | 'gp' | 'police' | 'health-visiting' | 'council', domain: string) =>
  Organisation.parse({
    id: randomUUID(),
    authority,
    name,
    kind,
    censusSource: kind === 'school' ? '2A' : '3A',
    domains: [domain],
    deliveryPolicy: 'notify-only',
  });

const systemOf = (id: string, { id: organisationId, name, kind }: Organisation) => ({
  id,
  authority,
  name: `System of ${name}`,
  organisation: { id: organisationId, name, kind },
  scopes: [
    'concerns:write' as const,
    'concerns:read' as const,
    'incidents:write' as const,
    'incidents:read' as const,
    'case-files:write' as const,
  ],
  active: true,
});

/** The API on an empty table, or on a store that is given, with a school's system and a surgery's, and a clock that stands still until moved. */
export async function startApi(options: Partial<ApiDeps> = {}) {
  const table = await freshTable();
  const store = options.store ?? openApiStore(table, authority);
  let at = new Date('2026-11-23T10:00:00.000Z');
  const now = () => at;
  const logged: string[] = [];
  const deps: ApiDeps = {
    authority,
    store,
    now,
    newId: randomUUID,
    digest,
    log: {
      info: (message, facts) => logged.push(JSON.stringify({ message, ...facts })),
      error: (message, facts) => logged.push(JSON.stringify({ message, ...facts })),
    },
    publicUrl: 'https://front-door.example',
    tokens: { issuer, audience, keys: createLocalJWKSet({ keys: [trustedJwk] }) },
    requestsPerMinute: 1_000_000,
    ...options,
  };
  const settings = Settings.parse(wyrecestershire);
  if (!options.store) await store.settings.publish(settings, randomUUID());
  const school = organisation('Larkmoor Primary School', 'school', 'larkmoor.example');
  const surgery = organisation('Mill Surgery', 'gp', 'mill-surgery.example');
  const force = organisation('Severn Vale Police', 'police', 'severnvale-police.example');
  const otherForce = organisation('Estuary Police', 'police', 'estuary-police.example');
  const community = organisation('Wyre Community Health', 'health-visiting', 'wyre-community.nhs.example');
  const council = organisation(settings.councilName, 'council', 'wyrecestershire.example');
  for (const each of [school, surgery, community, force, otherForce, council])
    await store.organisations.save(each, randomUUID());
  const clients = { school: systemOf('school-system', school), surgery: systemOf('surgery-system', surgery) };
  const sitting = [systemOf('community-system', community), systemOf('case-system', council)];
  const forces = ['police-system', 'police-other-system'].map((name) => systemOf(name, force));
  forces.push(systemOf('estuary-system', otherForce));
  for (const each of [...Object.values(clients), ...sitting, ...forces]) await store.clients.save(each, randomUUID());
  const staff = (name: string, role: 'social-worker' | 'manager') =>
    actorOf(
      Person.parse({
        id: randomUUID(),
        authority,
        name,
        email: 'someone@wyrecestershire.example',
        jobTitle: role,
        role,
        organisation: { id: randomUUID(), name: settings.councilName, kind: 'council' },
        active: true,
        version: 1,
      }),
    );
  const [worker, manager] = [staff('Amira Haddad', 'social-worker'), staff('Marcus Adeyemi', 'manager')];

  /** A token as the issuer would give it, changed as a test wants it. */
  const token = (clientId: string, claims: Record<string, unknown> = {}, key = trusted.privateKey) => {
    const seconds = Math.floor(now().getTime() / 1000);
    return new SignJWT({
      iss: issuer,
      aud: audience,
      client_id: clientId,
      scope: 'concerns:write concerns:read incidents:write incidents:read case-files:write',
      iat: seconds,
      exp: seconds + 900,
      ...claims,
    })
      .setProtectedHeader({ alg: 'RS256', kid: 'one' })
      .sign(key);
  };

  // Of the table, no more than the stack lets systems have.
  const limited = limitedTo(table, tableRights.api, sealRights.api);
  const app = apiApp({ ...deps, store: options.store ?? openApiStore(limited, authority) });
  const send = async (path: string, { as = 'school-system', ...init }: RequestInit & { as?: string } = {}) => {
    const headers = new Headers(init.headers);
    if (as !== '') headers.set('Authorization', `Bearer ${await token(as)}`);
    return app.request(path, { ...init, headers });
  };
  const post = (path: string, body: unknown, headers: Record<string, string> = {}, as = 'school-system') =>
    send(path, {
      as,
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID(), ...headers },
    });

  return {
    app,
    deps,
    store,
    table,
    settings,
    logged,
    school,
    surgery,
    clients,
    worker,
    manager,
    token,
    send,
    post,
    setClock: (when: string) => {
      at = new Date(when);
    },
    moment: (actor = worker) => ({ actor, now: now(), newId: randomUUID, settings, digest }),
  };
}
export type Api = Awaited<ReturnType<typeof startApi>>;

/** A concern that is ready to send, from somebody at the school. */
export const concern = (): SubmittedConcern => structuredClone(exampleConcern);

export type ProblemAnswer = {
  type: string;
  title: string;
  status: number;
  instance: string;
  errors?: { pointer: string; code: string; detail: string; header?: string }[];
};
