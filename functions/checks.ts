import * as z from 'zod';
import { PagesEnv } from './env.ts';
import { checksApp } from './http/open-check/checks-app.ts';
import { paced } from './http/open-check/pace.ts';
import { key, pageDeps, pages } from './pages.ts';
import { readSecrets } from './secrets.ts';
import { openChecksStore } from './store/open-checks-store.ts';
import { tableOf } from './world.ts';

const env = PagesEnv.parse(process.env);
const store = openChecksStore(tableOf(env), env.AUTHORITY);

export const handler = pages(
  checksApp({ ...pageDeps(env), store, pace: paced() }),
  await readSecrets(env.SECRETS_ID, z.object({ edgeKey: key })),
);
