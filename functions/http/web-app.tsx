import { Hono } from 'hono';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { FaultPage } from '../../web/pages/fault.tsx';
import { consultationRoutes } from './consultations/consultations.tsx';
import { boardRoutes } from './contacts/board.tsx';
import { contactRoutes } from './contacts/contact.tsx';
import type { Deps, Plain } from './context.ts';
import { disagreementListRoutes } from './disagreements/list.tsx';
import { draftRoutes } from './drafts/drafts.tsx';
import { guard } from './guard.ts';
import { homeRoutes } from './home.tsx';
import { letterLinkRoutes } from './letters/letters.tsx';
import { isOutage } from './outage.ts';
import { publicPages } from './public-pages.tsx';
import { referralRoutes } from './referrals/referrals.tsx';
import { refused } from './refused.tsx';
import { securityHeaders } from './security-headers.ts';
import { signInRoutes } from './sign-in/sign-in.tsx';
import { siteOf } from './site.tsx';
import { threadRoutes } from './thread/thread.tsx';
import { wordingRoutes } from './wording/wording.tsx';

/** What is said when not even the council's name can be read. */
const withoutSettings =
  'Sorry, there is a problem with the service. If a child is in immediate danger, call 999. Try again in a few minutes.';

/** The service for people. Every route stands in route-permissions.ts, or answers as if it did not exist. */
export const webApp = (deps: Deps) => {
  const app = new Hono<Plain>()
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

  return app
    .route('/', publicPages(deps))
    .route('/', signInRoutes(deps))
    .route('/', homeRoutes(deps))
    .route('/', draftRoutes(deps))
    .route('/', referralRoutes(deps))
    .route('/', consultationRoutes(deps))
    .route('/', letterLinkRoutes(deps))
    .route('/', disagreementListRoutes(deps))
    .route('/', boardRoutes(deps))
    .route('/', contactRoutes(deps))
    .route('/', threadRoutes(deps))
    .route('/', wordingRoutes(deps))
    .notFound((c) => refused(c, { kind: 'not-found' }))
    .onError((error, c) => {
      if (error instanceof HTTPException && error.status < 500) {
        return refused(c, { kind: error.status === 403 ? 'forbidden' : 'not-found' });
      }
      deps.log.error('request failed', { name: error.name, method: c.req.method });
      // What is away for a moment is worth another try, by a person and by the script that saves as they type.
      const status = isOutage(error) ? 503 : 500;
      if (status === 503) c.header('Retry-After', '5');
      const { site } = c.var;
      return site ? c.html(<FaultPage site={site} />, status) : c.text(withoutSettings, status);
    });
};
