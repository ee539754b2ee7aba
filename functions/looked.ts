import * as z from 'zod';
import { PagesEnv } from './env.ts';
import { lookedApp } from './http/looked/looked-app.ts';
import { key, pageDeps, pages } from './pages.ts';
import { readSecrets } from './secrets.ts';
import { openLookedStore } from './store/looked-store.ts';
import { tableOf } from './world.ts';

const env = PagesEnv.parse(process.env);

export const handler = pages(
  lookedApp({ ...pageDeps(env), store: openLookedStore(tableOf(env), env.AUTHORITY) }),
  await readSecrets(env.SECRETS_ID, z.object({ edgeKey: key })),
);
