import { Hono } from 'hono';
import { SignInAgainPage } from '../../../web/pages/sign-in-again.tsx';
import type { SignedIn } from '../context.ts';
import { safePath } from './signed-out.ts';

/** Where somebody who is signed in proves once more who they are, before what cannot be taken back. */
export const signInAgainRoutes = () =>
  new Hono<SignedIn>().get('/sign-in/again', (c) => {
    const { site, actor, settings } = c.var;
    const next = safePath(c.req.query('next'));
    return c.html(<SignInAgainPage {...{ site, settings, actor, next }} held={c.req.query('held') === 'yes'} />);
  });
