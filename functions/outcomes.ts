import * as z from 'zod';
import { PagesEnv } from './env.ts';
import { outcomesApp } from './http/triage-outcome/outcomes-app.ts';
import { key, pageDeps, pages } from './pages.ts';
import { readSecrets } from './secrets.ts';
import { storeOf } from './store-of.ts';

const env = PagesEnv.parse(process.env);

export const handler = pages(
  outcomesApp({ ...pageDeps(env), store: storeOf(env) }),
  await readSecrets(env.SECRETS_ID, z.object({ edgeKey: key })),
);
