import * as z from 'zod';
import { PagesEnv } from './env.ts';
import { deskApp } from './http/desk-app.ts';
import { key, pageDeps, pages } from './pages.ts';
import { readSecrets } from './secrets.ts';
import { openDeskStore } from './store/desk-store.ts';
import { tableOf } from './world.ts';

const env = PagesEnv.parse(process.env);

export const handler = pages(
  deskApp({ ...pageDeps(env), store: openDeskStore(tableOf(env), env.AUTHORITY) }),
  await readSecrets(env.SECRETS_ID, z.object({ edgeKey: key })),
);
