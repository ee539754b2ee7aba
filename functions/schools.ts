import * as z from 'zod';
import { PagesEnv } from './env.ts';
import { schoolsApp } from './http/schools/schools-app.ts';
import { key, pageDeps, pages } from './pages.ts';
import { readSecrets } from './secrets.ts';
import { openSchoolsStore } from './store/schools-store.ts';
import { tableOf } from './world.ts';

const env = PagesEnv.parse(process.env);

export const handler = pages(
  schoolsApp({ ...pageDeps(env), store: openSchoolsStore(tableOf(env), env.AUTHORITY) }),
  await readSecrets(env.SECRETS_ID, z.object({ edgeKey: key })),
);
