import { type Env, Hono, type Schema } from 'hono';
import { handle } from 'hono/aws-lambda';
import * as z from 'zod';
import type { BrowserEnv, PagesEnv } from './env.ts';
import type { Deps } from './http/context.ts';
import { throughTheEdge } from './http/edge-key.ts';
import { openPagesStore } from './store/pages-store.ts';
import { tableOf, world } from './world.ts';

/** A key of ours, as a secret holds it. */
export const key = z.string().min(32);

/** What every app for people takes from its function. */
export const pageDeps = (env: PagesEnv | BrowserEnv): Deps => ({
  ...world,
  authority: env.AUTHORITY,
  store: openPagesStore(tableOf(env), env.AUTHORITY),
  publicUrl: env.PUBLIC_URL,
  assets: z.object({ css: z.string(), js: z.string() }).parse(JSON.parse(env.ASSETS)),
});

/** The handler of an app for people, who reach it through the public door and not around it. */
export const pages = <E extends Env, S extends Schema>(app: Hono<E, S>, { edgeKey }: { edgeKey: string }) =>
  handle(new Hono().use(throughTheEdge(edgeKey)).route('/', app));
