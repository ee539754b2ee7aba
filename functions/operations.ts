import * as z from 'zod';
import { PagesEnv } from './env.ts';
import { operationsApp } from './http/operations/operations-app.ts';
import { key, pageDeps, pages } from './pages.ts';
import { readSecrets } from './secrets.ts';
import { openOperationsStore } from './store/operations-store.ts';
import { tableOf } from './world.ts';

const env = PagesEnv.parse(process.env);

export const handler = pages(
  operationsApp({ ...pageDeps(env), store: openOperationsStore(tableOf(env), env.AUTHORITY) }),
  await readSecrets(env.SECRETS_ID, z.object({ edgeKey: key })),
);
