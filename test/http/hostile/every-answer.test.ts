import { beforeAll, expect, it } from 'vitest';
import { apiScopes } from '../../../functions/http/api/scopes.ts';
import { entranceApp } from '../../../functions/http/entrance-app.ts';
import { routePermissions } from '../../../functions/http/route-permissions.ts';
import { openTable } from '../../../functions/store/table.ts';
import { openWholeStore } from '../../../functions/store/whole-store.ts';
import type { Client } from '../../support/client.ts';
import { authority, type Service, startService } from '../../support/service.ts';
import { type Api, startApi } from '../api/api-service.ts';

const publicUrl = 'https://front-door.example';
const nobody = '00000000-0000-4000-8000-ffffffffffff';

/** Every route, with an id that is nobody's in each of its places. */
const routes = Object.keys(routePermissions)
  .filter((route) => !/^GET \/(assets|healthz)/.test(route))
  .map((route) => route.replace(/:[a-z]+/g, nobody).split(' ') as [method: string, path: string]);

type Answer = { at: string; headers: Headers; status: number; body: string };
const answers: Answer[] = [];
const keep = async (at: string, response: Response) => {
  answers.push({ at, headers: response.headers, status: response.status, body: await response.text() });
};

let service: Service;
let api: Api;

async function askEverything(name: string, browser: Client) {
  for (const [method, path] of routes) {
    if (path === '/sign-out') continue;
    const ask = () => (method === 'GET' ? browser.get(path) : browser.post(path, {}));
    await keep(`${name} ${method} ${path}`, await ask());
  }
}

beforeAll(async () => {
  service = await startService({ publicUrl });
  api = await startApi();
  const manager = await service.signInAs('manager');
  await askEverything('visitor', service.visitor());
  await askEverything('teacher', await service.signInAs('teacher'));
  await askEverything('manager', manager);

  // What is refused before a page is reached, and what fails behind one.
  const teacher = await service.signInAs('teacher');
  const form = { 'Content-Type': 'application/x-www-form-urlencoded', Origin: publicUrl };
  await keep('no page', await manager.get('/no/such/page'));
  await keep('another site', await manager.post('/session/extend', {}, { Origin: 'https://elsewhere.example' }));
  await keep('another type', await teacher.post('/concerns/new', { a: 'b' }, { 'Content-Type': 'text/plain' }));
  await keep(
    'too large',
    await teacher.send('/concerns/new', { method: 'POST', headers: form, body: 'a='.padEnd(6_000_000, 'x') }),
  );
  await keep('for a script', await service.visitor().get('/home', { Accept: 'application/json' }));
  await keep('head', await manager.send('/board', { method: 'HEAD' }));
  for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'FOO']) {
    await keep(method, await manager.send('/board', { method, headers: form }));
  }
  const away = openWholeStore(openTable({ name: 'nowhere', endpoint: 'http://127.0.0.1:9' }), authority);
  await keep('no table', await entranceApp({ ...service.deps, store: away }).request('/'));
  const split = entranceApp({ ...service.deps, store: { ...away, settings: service.store.settings } });
  await keep(
    'table lost',
    await split.request('/home', { headers: { Cookie: `__Host-session=${'0'.repeat(64)}.${nobody}` } }),
  );
  await keep('signed out', await teacher.post('/sign-out', {}));

  for (const route of Object.keys(apiScopes)) {
    const [method = '', path = ''] = route.replace(/:[a-z]+/g, nobody).split(' ');
    for (const as of ['school-system', undefined]) {
      const headers = as ? { Authorization: await api.token(as) } : undefined;
      await keep(`system ${route}`, await api.app.request(path, { method, headers }));
    }
    await keep(`system DELETE ${path}`, await api.app.request(path, { method: 'DELETE' }));
  }
  await keep('system nowhere', await api.app.request('/api/v1/nowhere'));
}, 120_000);

/** Of all answers, where it is not so: what is expected is nothing. */
const except = (holds: (answer: Answer) => boolean) =>
  answers.filter((answer) => !holds(answer)).map(({ at, status }) => `${at}: ${status}`);

it('was looked at: routes as three people, refusals, faults and the API', () => {
  expect(answers.length).toBeGreaterThan(3 * 150);
  const statuses = new Set(answers.map(({ status }) => status));
  for (const status of [200, 303, 400, 401, 403, 404, 405, 413, 415, 503])
    expect(statuses, `${status}`).toContain(status);
  expect([...statuses]).not.toContain(500);
});

it('every answer insists on TLS for two years, on this host and below it', () => {
  expect(
    except(({ headers }) => headers.get('strict-transport-security') === 'max-age=63072000; includeSubDomains'),
  ).toEqual([]);
});

it('every answer has a policy that loads and runs only our own files, and lets nobody frame it or move its base', () => {
  const must = [
    "default-src 'none'",
    "script-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  expect(
    except(({ headers }) => {
      const rules = (headers.get('content-security-policy') ?? '').split('; ');
      return must.every((rule) => rules.includes(rule)) && !/unsafe|\*|data:/.test(rules.join(' '));
    }),
  ).toEqual([]);
});

it('every answer is taken for nothing but what it says it is, stays with this site, and tells no other where it was', () => {
  expect(
    except(
      ({ headers }) =>
        headers.get('x-content-type-options') === 'nosniff' &&
        headers.get('cross-origin-opener-policy') === 'same-origin' &&
        headers.get('cross-origin-resource-policy') === 'same-origin' &&
        headers.get('referrer-policy') === 'same-origin',
    ),
  ).toEqual([]);
});

it('every answer says its type and its letters, or has no body', () => {
  const typed =
    /^(text\/(html|plain|csv); charset=UTF-8|application\/(problem\+)?json(; charset=UTF-8)?|application\/pdf)$/i;
  expect(except(({ headers, body }) => body === '' || typed.test(headers.get('content-type') ?? ''))).toEqual([]);
});

it('no answer is kept by a browser or a cache, and none by a search engine', () => {
  expect(
    except(({ at, headers }) => headers.get('cache-control') === 'no-store' || at.endsWith('/api/v1/openapi.json')),
  ).toEqual([]);
  expect(except(({ at, headers }) => at.startsWith('system') || headers.get('x-robots-tag') === 'noindex')).toEqual([]);
});

it('no answer opens us to another site, or says what we are made of', () => {
  const tells = /^(access-control-|server$|x-powered-by$|x-aspnet|x-runtime$)/;
  expect(except(({ headers }) => ![...headers.keys()].some((name) => tells.test(name)))).toEqual([]);
  expect(except(({ body }) => !/\bat \/|node_modules|\.tsx?:\d+|DynamoDB|ECONNREFUSED/.test(body))).toEqual([]);
});

it('every cookie is of this host alone, sent over TLS alone, kept from scripts and from other sites, short, and on the page of cookies', async () => {
  const visitor = service.visitor();
  const teacher = await service.signInAs('teacher');
  service.clock.forwardMinutes(31);
  const late = await teacher.post(`/drafts/${nobody}/tasks/what-happened`, { whatHappened: 'Typed too late' });
  expect(late.status).toBe(303);
  const manager = await service.signInAs('manager');
  const set = [
    ...answers.flatMap(({ headers }) => headers.getSetCookie()),
    ...late.headers.getSetCookie(),
    ...(await manager.get('/board')).headers.getSetCookie(),
  ];
  const codes = await service.visitor().post('/sign-in/code', { email: 'somebody@elsewhere.example' });
  set.push(...codes.headers.getSetCookie());
  set.push(...(await service.visitor().post(`/letters/${nobody}/code`)).headers.getSetCookie());
  set.push(...(await service.visitor().get('/sign-in/provider')).headers.getSetCookie());
  const told = await (await visitor.get('/cookies')).text();
  const names = new Set(set.map((cookie) => cookie.split('=')[0] ?? ''));
  expect([...names].toSorted()).toEqual(
    ['board', 'held', 'letter-code', 'school-notice-code', 'session', 'sign-in'].map((name) => `__Host-${name}`),
  );
  for (const cookie of set) {
    expect(cookie).toMatch(/^__Host-/);
    for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) {
      expect(cookie.split('; '), cookie).toContain(attribute);
    }
    expect(cookie).not.toMatch(/;\s*Domain=/i);
    expect((cookie.split(';')[0] ?? '').length).toBeLessThan(4096);
  }
  for (const name of names) expect(told).toContain(name.replace('__Host-', ''));
});
