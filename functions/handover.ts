import * as z from 'zod';
import { PagesEnv } from './env.ts';
import { handoverApp } from './http/handover/handover-app.ts';
import { key, pageDeps, pages } from './pages.ts';
import { readSecrets } from './secrets.ts';
import { openHandoverStore } from './store/handover-store.ts';
import { tableOf } from './world.ts';

const env = PagesEnv.parse(process.env);
const store = openHandoverStore(tableOf(env), env.AUTHORITY);

export const handler = pages(
  handoverApp({ ...pageDeps(env), store }),
  await readSecrets(env.SECRETS_ID, z.object({ edgeKey: key })),
);
