import * as z from 'zod';
import { PagesEnv } from './env.ts';
import { retentionApp } from './http/retention/retention-app.ts';
import { key, pageDeps, pages } from './pages.ts';
import { readSecrets } from './secrets.ts';
import { openRetentionStore } from './store/retention-store.ts';
import { tableOf } from './world.ts';

const env = PagesEnv.parse(process.env);

export const handler = pages(
  retentionApp({ ...pageDeps(env), store: openRetentionStore(tableOf(env), env.AUTHORITY) }),
  await readSecrets(env.SECRETS_ID, z.object({ edgeKey: key })),
);
