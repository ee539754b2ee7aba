import { type Context, Hono } from 'hono';
import { type Person, stampOf } from '../../../shared/actor.ts';
import { doneWords } from '../../../web/forms/done-words.ts';
import { EndSessionsPage } from '../../../web/pages/preferences/end-sessions.tsx';
import { SessionsPage } from '../../../web/pages/preferences/sessions.tsx';
import type { Session } from '../../store/sessions.ts';
import { typedIn } from '../contacts/form.ts';
import { staffOf } from '../contacts/staff-of.ts';
import type { Deps, SignedIn } from '../context.ts';
import { formBody } from '../form-body.ts';
import { refused } from '../refused.tsx';
import { isLive } from '../sign-in/session-cookie.ts';
import { ownAccount } from './show.tsx';

type C = Context<SignedIn>;

/** Where everybody sees and ends their own sessions, and a manager or administrator those of one person. */
export const sessionsRoutes = (deps: Deps) => {
  /** What names a session on the page and in its form; it opens nothing, and nor does what it was made of. */
  const named = ({ hash }: Session) => deps.digest(`session ${hash}`).slice(0, 32);

  /** The sessions of whoever asks that can still be used, the newest first. */
  async function live(c: C): Promise<Session[]> {
    const { actor, settings } = c.var;
    const person = await ownAccount(deps, c);
    const all = await deps.store.sessions.of(person);
    return all.filter((session) => isLive(session, actor.role, settings, deps.now()));
  }

  /** Whose sessions are to end: somebody of this council's service, by their work address. */
  const personAt = async (c: C, email: string): Promise<Person | undefined> =>
    email ? deps.store.people.byEmail(c.var.actor.authority, email) : undefined;

  const endPage = (c: C, shown: { email?: string; error?: string; done?: string | undefined }, status: 200 | 400) =>
    c.html(<EndSessionsPage {...staffOf(deps, c.var)} {...shown} />, status);

  return new Hono<SignedIn>()
    .get('/preferences/sessions', async (c) => {
      const sessions = (await live(c)).map((session) => ({
        ...session,
        name: named(session),
        here: session.hash === c.var.session.hash,
      }));
      return c.html(
        <SessionsPage {...staffOf(deps, c.var)} sessions={sessions} done={doneWords(c.req.query('done'))} />,
      );
    })
    .post('/preferences/sessions', async (c) => {
      const body = await formBody(c);
      if (!body.ok) return refused(c, body.refusal);
      const which = typedIn(body.value, 'session');
      const others = (await live(c)).filter(({ hash }) => hash !== c.var.session.hash);
      for (const session of others) {
        if (which === 'others' || which === named(session)) await deps.store.sessions.end(session.hash);
      }
      return c.redirect('/preferences/sessions?done=sessions-ended', 303);
    })
    .get('/preferences/sessions/of-somebody', (c) => endPage(c, { done: doneWords(c.req.query('done')) }, 200))
    .post('/preferences/sessions/of-somebody', async (c) => {
      const body = await formBody(c);
      if (!body.ok) return refused(c, body.refusal);
      const email = typedIn(body.value, 'email').trim();
      const person = await personAt(c, email);
      if (!person) {
        const error = email ? 'No account has this address. Check it' : 'Enter their work email address';
        return endPage(c, { email, error }, 400);
      }
      const by = stampOf(c.var.actor);
      const act = { by, at: deps.now(), what: 'POST /preferences/sessions/of-somebody' };
      const ended = { ...person, sessionsSince: deps.now().toISOString(), version: person.version + 1 };
      const saved = await deps.store.people.saveEndOfSessions(ended, act, deps.newId());
      if (!saved.ok) return refused(c, saved.refusal);
      deps.log.info('sessions ended', { person: person.id, by: by.id });
      return c.redirect('/preferences/sessions/of-somebody?done=somebody-signed-out', 303);
    });
};
