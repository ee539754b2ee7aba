import * as z from 'zod';
import { PagesEnv } from './env.ts';
import { sealedAddressApp } from './http/sealed-address/sealed-address-app.ts';
import { key, pageDeps, pages } from './pages.ts';
import { readSecrets } from './secrets.ts';
import { openRevealingStore } from './store/reveal-sealed.ts';
import { tableOf } from './world.ts';

const env = PagesEnv.parse(process.env);

export const handler = pages(
  sealedAddressApp({ ...pageDeps(env), store: openRevealingStore(tableOf(env), env.AUTHORITY) }),
  await readSecrets(env.SECRETS_ID, z.object({ edgeKey: key })),
);
