import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';
import * as z from 'zod';
import { WebEnv } from './env.ts';
import { throughTheEdge } from './http/edge-key.ts';
import { identityProvider } from './http/sign-in/identity-provider.ts';
import { webApp } from './http/web-app.tsx';
import { readSecrets } from './secrets.ts';
import { storeOf, world } from './world.ts';

const env = WebEnv.parse(process.env);
const key = z.string().min(32);
const keys = z.object({ signInClientSecret: z.string(), codeKey: key, cookieKey: key, edgeKey: key });
const { edgeKey, signInClientSecret, ...secrets } = await readSecrets(env.SECRETS_ID, keys);

const app = webApp({
  ...world,
  ...secrets,
  authority: env.AUTHORITY,
  store: storeOf(env),
  publicUrl: env.PUBLIC_URL,
  assets: z.object({ css: z.string(), js: z.string() }).parse(JSON.parse(env.ASSETS)),
  identityProvider: identityProvider({
    issuer: env.SIGN_IN_ISSUER,
    clientId: env.SIGN_IN_CLIENT_ID,
    clientSecret: signInClientSecret,
    redirectUri: `${env.PUBLIC_URL}/sign-in/callback`,
  }),
});

export const handler = handle(new Hono().use(throughTheEdge(edgeKey)).route('/', app));
