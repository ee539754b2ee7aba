import type { Context } from 'hono';
import { Hono } from 'hono';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { FaultPage } from '../../web/pages/fault.tsx';
import { errorName } from '../log.ts';
import type { Deps, Plain } from './context.ts';
import { guard } from './guard.ts';
import { isOutage } from './outage.ts';
import { refused } from './refused.tsx';
import { securityHeaders } from './security-headers.ts';
import { siteOf } from './site.tsx';

/** What is said when not even the council's name can be read. */
const withoutSettings =
  'Sorry, there is a problem with the service. If a child is in immediate danger, call 999. Try again in a few minutes.';

type FrameDeps = Pick<Deps, 'store' | 'now' | 'newId' | 'publicUrl' | 'log' | 'assets'>;

/** What stands before every route for people: headers, the settings in force, one origin only, and the guard. */
export const framed = (deps: FrameDeps) =>
  new Hono<Plain>()
    .use(securityHeaders())
    .use(async (c, next) => {
      await next();
      if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store');
      c.header('X-Robots-Tag', 'noindex');
    })
    .use(async (c, next) => {
      const settings = await deps.store.settings.inForce(deps.now());
      c.set('settings', settings);
      c.set('site', siteOf(settings, deps.assets, deps.now()));
      await next();
    })
    .use(csrf({ origin: new URL(deps.publicUrl).origin }))
    .use(guard(deps));

/** The page that answers when something went wrong that nobody who asked can put right. */
export const answerFault =
  (deps: Pick<Deps, 'log'>) =>
  <E extends Plain>(error: Error, c: Context<E>): Response | Promise<Response> => {
    if (error instanceof HTTPException && error.status < 500) {
      return refused(c, { kind: error.status === 403 ? 'forbidden' : 'not-found' });
    }
    deps.log.error('request failed', { name: errorName(error), method: c.req.method });
    // What is away for a moment is worth another try, by a person and by the script that saves as they type.
    const status = isOutage(error) ? 503 : 500;
    if (status === 503) c.header('Retry-After', '5');
    const { site }: Partial<Plain['Variables']> = c.var;
    return site ? c.html(<FaultPage site={site} />, status) : c.text(withoutSettings, status);
  };
