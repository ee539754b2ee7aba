import type { Env, Hono, Schema } from 'hono';
import type { EntranceDeps } from '../../functions/http/context.ts';
import { openTable } from '../../functions/store/table.ts';
import { openWholeStore } from '../../functions/store/whole-store.ts';
import { testSeals } from '../support/seals.ts';
import { digest, newId } from './world.ts';

/** A function as it is when it is cold: loaded, opened, and asked for its first page by somebody who is signed in. */
export async function answerFirst<E extends Env, S extends Schema>(appOf: (deps: EntranceDeps) => Hono<E, S>) {
  const [endpoint = '', name = '', path = '', cookie = ''] = process.argv.slice(2);
  const app = appOf({
    authority: 'wyre',
    store: openWholeStore(openTable({ name, endpoint, seals: testSeals() }), 'wyre'),
    now: () => new Date(),
    newId,
    digest,
    log: { info: () => {}, error: (message) => console.error(message) },
    publicUrl: 'http://localhost',
    assets: { css: '/assets/app.css', js: '/assets/app.js' },
    identityProvider: {
      begin: () => Promise.reject(new Error('none here')),
      finish: () => Promise.reject(new Error('none here')),
    },
    codeKey: 'only for measuring, only for measuring',
    cookieKey: 'only for measuring, only for measuring',
  });
  const answer = await app.request(`http://localhost${path}`, { headers: { cookie } });
  if (answer.status !== 200) throw new Error(`the service answered ${answer.status}`);
  await answer.text();
  const { user, system } = process.cpuUsage();
  process.stdout.write(String((user + system) / 1000), () => process.exit(0));
}
