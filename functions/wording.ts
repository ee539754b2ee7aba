import * as z from 'zod';
import { PagesEnv } from './env.ts';
import { wordingApp } from './http/wording/wording-app.ts';
import { key, pageDeps, pages } from './pages.ts';
import { readSecrets } from './secrets.ts';
import { openWordingStore } from './store/wording-store.ts';
import { tableOf } from './world.ts';

const env = PagesEnv.parse(process.env);
const store = openWordingStore(tableOf(env), env.AUTHORITY);

export const handler = pages(
  wordingApp({ ...pageDeps(env), store }),
  await readSecrets(env.SECRETS_ID, z.object({ edgeKey: key })),
);
