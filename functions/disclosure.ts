import * as z from 'zod';
import { PagesEnv } from './env.ts';
import { disclosureApp } from './http/disclosure/disclosure-app.ts';
import { key, pageDeps, pages } from './pages.ts';
import { readSecrets } from './secrets.ts';
import { openDisclosureStore } from './store/disclosure-store.ts';
import { tableOf } from './world.ts';

const env = PagesEnv.parse(process.env);

export const handler = pages(
  disclosureApp({ ...pageDeps(env), store: openDisclosureStore(tableOf(env), env.AUTHORITY) }),
  await readSecrets(env.SECRETS_ID, z.object({ edgeKey: key })),
);
