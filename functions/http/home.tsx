import { Hono } from 'hono';
import { HomePage } from '../../web/pages/home.tsx';
import type { Deps, SignedIn } from './context.ts';
import { idleMinutes } from './sign-in/session-cookie.ts';

/** Where someone starts, and how they stay signed in. */
export const homeRoutes = ({ store, now }: Pick<Deps, 'store' | 'now'>) =>
  new Hono<SignedIn>()
    .get('/home', (c) => c.html(<HomePage site={c.var.site} actor={c.var.actor} />))
    .post('/session/extend', async (c) => {
      const { session, actor, settings } = c.var;
      const at = now();
      await store.sessions.touch({ ...session, seenAt: at.toISOString() });
      return c.json({
        idleMinutes: idleMinutes(actor.role, settings),
        warningMinutes: settings.limits.session.warningMinutes,
      });
    });
