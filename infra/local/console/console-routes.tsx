import { Hono } from 'hono';
import * as z from 'zod';
import { isForm, sent } from './asked.ts';
import { ConsolePage } from './console-page.tsx';
import type { ConsoleDeps, Local } from './deps.ts';
import { problem } from './problem.ts';

type Deps = Pick<
  ConsoleDeps,
  'publicUrl' | 'site' | 'people' | 'personWith' | 'clients' | 'startSession' | 'clock' | 'inbox'
>;

const Asked = z.object({ email: z.string().trim().min(3).max(320) });

/** The first page, the accounts, and signing in without a sign-in page. */
export const consoleRoutes = ({ site, people, personWith, clients, startSession, ...deps }: Deps) =>
  new Hono<Local>()
    .get('/_local', async (c) => {
      const [around, everybody] = await Promise.all([site(), people()]);
      const { publicUrl } = deps;
      const [now, mails] = [deps.clock.now(), deps.inbox.count()];
      return c.html(<ConsolePage site={around} people={everybody} {...{ clients, now, mails, publicUrl }} />);
    })
    .get('/_local/', (c) => c.redirect('/_local', 308))

    .get('/_local/accounts', async (c) => {
      const everybody = await people();
      return c.json({
        people: everybody.map(({ email, name, role, organisation: { id, name: called, kind } }) => ({
          email,
          name,
          role,
          organisation: { id, name: called, kind },
        })),
        clients,
      });
    })

    .post('/_local/session', async (c) => {
      const asked = Asked.safeParse(await sent(c));
      if (!asked.success) return problem(400, 'Bad request', [{ field: 'email', code: 'the address of an account' }]);
      const person = await personWith(asked.data.email);
      if (!person) return problem(404, 'No such account', [{ field: 'email', code: 'one of /_local/accounts' }]);
      await startSession(c, person);
      return isForm(c) ? c.redirect('/home', 303) : c.body(null, 204);
    });
