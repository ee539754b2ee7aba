import { Buffer } from 'node:buffer';
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { serve } from '@hono/node-server';
import { type Env, Hono, type Schema } from 'hono';
import { functionAt, type PeopleFunction } from '../../functions/function-at.ts';
import type { EntranceDeps } from '../../functions/http/context.ts';
import { deskApp } from '../../functions/http/desk-app.ts';
import { entranceApp } from '../../functions/http/entrance-app.ts';
import { intakeApp } from '../../functions/http/incidents/intake-app.ts';
import { checksApp } from '../../functions/http/open-check/checks-app.ts';
import { personRecordsApp } from '../../functions/http/person-record/person-records-app.ts';
import { portalApp } from '../../functions/http/portal-app.ts';
import { startSession } from '../../functions/http/sign-in/session-cookie.ts';
import { triageApp } from '../../functions/http/triage/triage-app.ts';
import { openDeskStore } from '../../functions/store/desk-store.ts';
import { openTable } from '../../functions/store/table.ts';
import { openWholeStore } from '../../functions/store/whole-store.ts';
import { testSeals } from '../support/seals.ts';
import { countUnits } from './sizes/units.ts';
import { digest, newId } from './world.ts';

/*
 * The service in a process whose processor time can be read, beside bare pages of the same kind: a route of Hono that
 * renders the same tree of components with the same properties, and asks nothing of any store.
 */

const [port = '', endpoint = '', tableName = '', now = ''] = process.argv.slice(2);
const table = openTable({ name: tableName, endpoint, seals: testSeals() });
const store = openWholeStore(table, 'wyre');
const units = countUnits(table.client);
let later = 0;
const deps: EntranceDeps = {
  authority: 'wyre',
  store,
  now: () => new Date(Date.parse(now) + later),
  newId,
  digest,
  log: { info: () => {}, error: (message, facts) => console.error(message, facts) },
  publicUrl: `http://127.0.0.1:${port}`,
  assets: { css: '/assets/app-0.css', js: '/assets/app-0.js' },
  identityProvider: {
    begin: () => Promise.reject(new Error('none here')),
    finish: () => Promise.reject(new Error('none here')),
  },
  codeKey: 'only for measuring, only for measuring',
  cookieKey: 'only for measuring, only for measuring',
};

let lastTree: unknown;
let lastTransaction: unknown;
table.client.middlewareStack.add(
  (next) => (args) => {
    if ('TransactItems' in args.input) lastTransaction = args.input.TransactItems;
    return next(args);
  },
  { step: 'initialize' },
);

const trees = new Map<string, unknown>();
const app = new Hono()
  .get('/bench/processor', (c) => {
    const { user, system } = process.cpuUsage();
    return c.json({ microseconds: user + system });
  })
  .get('/bench/units', (c) => c.json(units()))
  /** Lets a day pass, for what somebody may do so many times in one. */
  .get('/bench/later', (c) => {
    later += 24 * 3_600_000;
    return c.text('later');
  })
  .get('/bench/memory', (c) => c.json({ bytes: process.memoryUsage.rss() }))
  .get('/bench/sign-in/:person', async (c) => {
    const person = await store.people.byEmail('wyre', c.req.param('person'));
    if (!person) return c.text('nobody', 404);
    await startSession(c, deps, person, true);
    return c.text('in');
  })
  /** Remembers the tree that the last page of the service was made from, under a name. */
  .get('/bench/keep/:name', (c) => {
    trees.set(c.req.param('name'), lastTree);
    return c.text('kept');
  })
  /** The same transaction again, bare: its bytes, its items and its client, with new keys. */
  .get('/bench/transaction', async (c) => {
    const text = JSON.stringify(lastTransaction).replaceAll(
      /(#|\/)?[0-9a-f]{8}-[0-9a-f-]{27}/g,
      (id) => id.slice(0, -36) + newId(),
    );
    const TransactItems = JSON.parse(text).map(({ Put }: { Put: object }) => ({
      Put: {
        ...Put,
        TableName: tableName,
        ConditionExpression: 'attribute_not_exists(#none)',
        ExpressionAttributeNames: { '#none': 'none' },
        ExpressionAttributeValues: undefined,
      },
    }));
    await table.client.send(new TransactWriteCommand({ ClientRequestToken: newId(), TransactItems }));
    return c.text(String(Buffer.byteLength(text)));
  });

const bare = new Hono().get('/bare/:name', (c) => {
  const tree = trees.get(c.req.param('name'));
  return tree ? c.html(tree as string) : c.text('no such page', 404);
});

/** An app of the service, of which each page's tree is remembered. */
const watched = <E extends Env, S extends Schema>(service: Hono<E, S>) =>
  new Hono()
    .use(async (c, next) => {
      const html = c.html.bind(c);
      c.html = ((tree: unknown, ...rest: unknown[]) => {
        lastTree = tree;
        return (html as (...all: unknown[]) => Response)(tree, ...rest);
      }) as typeof c.html;
      await next();
    })
    .route('/', service);
const services: Partial<Record<PeopleFunction, Hono>> = {
  entrance: watched(entranceApp(deps)),
  portal: watched(portalApp(deps)),
  desk: watched(deskApp({ ...deps, store: openDeskStore(table, 'wyre') })),
  intake: watched(intakeApp({ ...deps, store })),
  triage: watched(triageApp({ ...deps, store })),
  people: watched(personRecordsApp({ ...deps, store })),
  checks: watched(checksApp({ ...deps, store, pace: (work) => work() })),
};

app.route('/', bare);
const appAt = (path: string) => (/^\/(bench|bare)\//.test(path) ? app : (services[functionAt(path)] ?? app));
const fetch = (request: Request) => appAt(new URL(request.url).pathname).fetch(request);
serve({ fetch, hostname: '127.0.0.1', port: Number(port) }, () => console.log('ready'));
