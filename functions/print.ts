import path from 'node:path';
import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';
import * as z from 'zod';
import { PrintEnv } from './env.ts';
import { throughTheEdge } from './http/edge-key.ts';
import { printApp } from './print/print-app.ts';
import { readSecrets } from './secrets.ts';
import { fontsIn } from './senders/letter-fonts.ts';
import { storeOf, world } from './world.ts';

const env = PrintEnv.parse(process.env);
const key = z.string().min(32);
const { edgeKey, cookieKey } = await readSecrets(env.SECRETS_ID, z.object({ cookieKey: key, edgeKey: key }));

const app = printApp({
  ...world,
  cookieKey,
  store: storeOf(env),
  publicUrl: env.PUBLIC_URL,
  assets: z.object({ css: z.string(), js: z.string() }).parse(JSON.parse(env.ASSETS)),
  fonts: fontsIn(path.join(import.meta.dirname, 'fonts')),
});

export const handler = handle(new Hono().use(throughTheEdge(edgeKey)).route('/', app));
