import { createHash, randomUUID } from 'node:crypto';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { createLocalJWKSet } from 'jose';
import { functionAt } from '../../../functions/function-at.ts';
import { apiApp } from '../../../functions/http/api/api-app.ts';
import type { EntranceDeps } from '../../../functions/http/context.ts';
import { deskApp } from '../../../functions/http/desk-app.ts';
import { entranceApp } from '../../../functions/http/entrance-app.ts';
import { portalApp } from '../../../functions/http/portal-app.ts';
import { startSession } from '../../../functions/http/sign-in/session-cookie.ts';
import { openTable } from '../../../functions/store/table.ts';
import { openWholeStore } from '../../../functions/store/whole-store.ts';
import { boxFaults } from '../../../infra/local/faults/box-faults.ts';
import { testSeals } from '../../support/seals.ts';
import { audience, issuer, type WorkerPlace, type WorkerTold } from './worker-place.ts';

/*
 * The functions that people and systems reach, in a process that may be killed at any point, as many at once as one
 * likes: the same apps over the same table as in Lambda.
 */
const place: WorkerPlace = JSON.parse(process.argv[2] ?? '{}');
const faults = boxFaults(place.faults);
const table = openTable({ name: place.table, endpoint: place.endpoint, seals: testSeals() });
faults.table(table);
const store = openWholeStore(table, 'wyre');
const deps: EntranceDeps = {
  authority: 'wyre',
  store,
  now: () => new Date(),
  newId: () => randomUUID(),
  digest: (text) => createHash('sha256').update(text).digest('hex'),
  log: { info: () => {}, error: () => {} },
  publicUrl: place.publicUrl,
  assets: { css: '/assets/app-0.css', js: '/assets/app-0.js' },
  identityProvider: {
    begin: () => Promise.reject(new Error('none here')),
    finish: () => Promise.reject(new Error('none here')),
  },
  codeKey: 'a key for codes that only this run uses, long enough',
  cookieKey: 'a key for cookies that only this run uses, long enough',
};
const api = apiApp({
  ...deps,
  store,
  requestsPerMinute: 1_000_000,
  tokens: { issuer, audience, keys: createLocalJWKSet(place.keys) },
});
const [portal, desk, entrance] = [portalApp(deps), deskApp({ ...deps, store }), entranceApp(deps)];
const app = new Hono()
  .post('/_local/session', async (c) => {
    const { email } = await c.req.json();
    const person = await store.people.byEmail('wyre', String(email));
    if (!person) return c.text('nobody', 404);
    await startSession(c, deps, person, true);
    return c.text('in');
  })
  .all('/api/v1/*', (c) => api.fetch(c.req.raw))
  .all('*', (c) => {
    const name = functionAt(c.req.path);
    return (name === 'portal' ? portal : name === 'desk' ? desk : entrance).fetch(c.req.raw);
  });

process.on('message', (told: WorkerTold) => {
  if ('dieAt' in told) faults.points.arm(told.dieAt);
  else faults.end();
});
process.on('disconnect', () => process.exit(0));
serve({ fetch: app.fetch, port: place.port, hostname: '127.0.0.1' }, () => process.send?.({ ready: true }));
