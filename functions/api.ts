import { handle } from 'hono/aws-lambda';
import { ApiEnv } from './env.ts';
import { apiApp } from './http/api/api-app.ts';
import { openApiStore } from './store/api-store.ts';
import { tableOf, world } from './world.ts';

const env = ApiEnv.parse(process.env);

export const handler = handle(
  apiApp({
    ...world,
    authority: env.AUTHORITY,
    store: openApiStore(tableOf(env), env.AUTHORITY),
    publicUrl: env.PUBLIC_URL,
    tokens: {
      issuer: env.TOKEN_ISSUER,
      audience: env.TOKEN_AUDIENCE.split(','),
      scopePrefix: env.TOKEN_SCOPE_PREFIX,
      tokenUrl: env.TOKEN_URL,
    },
  }),
);
