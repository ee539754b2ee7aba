import * as z from 'zod';
import { EntranceEnv } from './env.ts';
import { entranceApp } from './http/entrance-app.ts';
import { identityProvider } from './http/sign-in/identity-provider.ts';
import { Vouching } from './http/sign-in/vouching.ts';
import { key, pageDeps, pages } from './pages.ts';
import { readSecrets } from './secrets.ts';
import { openEntranceStore } from './store/entrance-store.ts';
import { tableOf } from './world.ts';

const env = EntranceEnv.parse(process.env);
const keys = z.object({ signInClientSecret: z.string(), codeKey: key, cookieKey: key, edgeKey: key });
const { edgeKey, signInClientSecret, ...secrets } = await readSecrets(env.SECRETS_ID, keys);

const app = entranceApp({
  ...pageDeps(env),
  ...secrets,
  store: openEntranceStore(tableOf(env), env.AUTHORITY),
  identityProvider: identityProvider({
    issuer: env.SIGN_IN_ISSUER,
    clientId: env.SIGN_IN_CLIENT_ID,
    clientSecret: signInClientSecret,
    redirectUri: `${env.PUBLIC_URL}/sign-in/callback`,
    vouching: Vouching.parse(JSON.parse(env.SIGN_IN_VOUCHING)),
    machineNow: () => new Date(),
  }),
});

export const handler = pages(app, { edgeKey });
