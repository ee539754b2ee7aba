import { Hono } from 'hono';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { FaultPage } from '../../web/pages/fault.tsx';
import { errorName } from '../log.ts';
import { actingAs } from '../store/acting.ts';
import type { Deps, Plain } from './context.ts';
import { guard } from './guard.ts';
import { keepDenials } from './keep-denials.ts';
import { isOutage } from './outage.ts';
import { refused } from './refused.tsx';
import type { RoutePolicy } from './route-policy.ts';
import { securityHeaders } from './security-headers.ts';
import { guardRefused } from './signed-cookie.ts';
import { siteOf } from './site.tsx';

/** What is said when not even the council's name can be read. */
const withoutSettings =
  'Sorry, there is a problem with the service. If a child is in immediate danger, call 999. Try again in a few minutes.';

type PeopleDeps = Pick<Deps, 'store' | 'now' | 'newId' | 'log' | 'publicUrl' | 'assets'>;

type PeopleOptions = { permissions: Readonly<Record<string, RoutePolicy>>; sendsTo?: string };

/**
 * What stands before and behind every route for people: headers, settings, the guard, and what is said when something
 * is not there or fails. A route that is not among `permissions` answers as if it did not exist. `sendsTo` is the one
 * other site that its forms may send to.
 */
export const peopleApp = (deps: PeopleDeps, { permissions, sendsTo }: PeopleOptions) =>
  new Hono<Plain>()
    .use((_c, next) => actingAs({ authority: deps.store.authority, now: deps.now }, next))
    .use(securityHeaders(sendsTo))
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
    .use(keepDenials(deps))
    .use(guard(deps, permissions))
    .notFound((c) => refused(c, { kind: 'not-found' }))
    .onError((error, c) => {
      if (error instanceof HTTPException && error.status < 500) {
        if (error.status === 403) deps.log.info(guardRefused, { why: 'other-site', method: c.req.method });
        return refused(c, { kind: error.status === 403 ? 'forbidden' : 'not-found' });
      }
      deps.log.error('request failed', { name: errorName(error), method: c.req.method });
      // What is away for a moment is worth another try, by a person and by the script that saves as they type.
      const status = isOutage(error) ? 503 : 500;
      if (status === 503) c.header('Retry-After', '5');
      const { site } = c.var;
      return site ? c.html(<FaultPage site={site} />, status) : c.text(withoutSettings, status);
    });
