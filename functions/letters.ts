import * as z from 'zod';
import { PagesEnv } from './env.ts';
import { lettersApp } from './http/letters-app.ts';
import { key, pageDeps, pages } from './pages.ts';
import { readSecrets } from './secrets.ts';
import { openLettersStore } from './store/letters-store.ts';
import { tableOf } from './world.ts';

const env = PagesEnv.parse(process.env);

const store = openLettersStore(tableOf(env), env.AUTHORITY);

export const handler = pages(
  lettersApp({ ...pageDeps(env), store }),
  await readSecrets(env.SECRETS_ID, z.object({ edgeKey: key })),
);
