import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { consoleRoutes } from './console-routes.tsx';
import { controlRoutes } from './control-routes.tsx';
import type { ConsoleDeps, Local } from './deps.ts';
import { inboxRoutes } from './inbox-routes.tsx';
import { problem } from './problem.ts';
import { signInRoutes } from './sign-in-routes.tsx';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const ownNames = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** The console of the box and everything else below `/_local`, and `/healthz`. */
export const localApp = (deps: ConsoleDeps) =>
  new Hono<Local>()
    .use(async (c, next) => {
      const fromElsewhere = ['cross-site', 'same-site'].includes(c.req.header('sec-fetch-site') ?? '');
      const isRead = c.req.method === 'GET' || c.req.method === 'HEAD';
      if (!ownNames.test(c.req.header('host') ?? '')) return problem(403, 'The box answers on this machine only');
      if (fromElsewhere && !isRead) return problem(403, 'Another website may not use the box');
      await next();
      const { headers } = c.res;
      if (!headers.has('content-security-policy')) headers.set('content-security-policy', policy);
      headers.set('x-content-type-options', 'nosniff');
      headers.set('referrer-policy', 'no-referrer');
      headers.set('cache-control', 'no-store');
    })
    .use(bodyLimit({ maxSize: 100_000, onError: () => problem(413, 'Too much was sent') }))
    .route('/', controlRoutes(deps))
    .route('/', consoleRoutes(deps))
    .route('/', inboxRoutes(deps))
    .route('/', signInRoutes(deps))
    .notFound(() => problem(404, 'The box has no such page'))
    .onError((error) => {
      deps.log.error('the console failed', {
        error: error.name,
        where: error.stack?.split('\n    at ').slice(1, 4).join('; '),
      });
      return problem(500, 'The box has failed: see its log');
    });
