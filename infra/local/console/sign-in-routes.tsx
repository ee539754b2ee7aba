import { Hono } from 'hono';
import * as z from 'zod';
import { sent } from './asked.ts';
import type { ConsoleDeps, Local } from './deps.ts';
import { NoSignInPage, ProviderPage } from './sign-in-page.tsx';

type Deps = Pick<ConsoleDeps, 'site' | 'people' | 'personWith' | 'signIn'>;

const Asked = z.object({ email: z.string().trim().max(320) });

/** The page on which the identity provider asks who is there. */
export const signInRoutes = ({ site, people, personWith, signIn }: Deps) =>
  new Hono<Local>()
    .get('/_local/sign-in/:uid', async (c) => {
      const { incoming, outgoing } = c.env;
      const uid = c.req.param('uid');
      const around = await site();
      if (!(await signIn.isUnderWay(incoming, outgoing, uid))) return c.html(<NoSignInPage site={around} />, 400);
      return c.html(<ProviderPage site={around} uid={uid} people={await people()} />);
    })
    .post('/_local/sign-in/:uid', async (c) => {
      const { incoming, outgoing } = c.env;
      const uid = c.req.param('uid');
      const around = await site();
      if (!(await signIn.isUnderWay(incoming, outgoing, uid))) return c.html(<NoSignInPage site={around} />, 400);
      const asked = Asked.safeParse(await sent(c));
      const email = asked.success ? asked.data.email : '';
      const person = email ? await personWith(email) : undefined;
      if (person) return c.redirect(await signIn.finish(incoming, outgoing, person), 303);
      const error = email ? 'There is no account with this address' : 'Enter an email address, or choose an account';
      return c.html(<ProviderPage site={around} uid={uid} people={await people()} email={email} error={error} />, 400);
    });
