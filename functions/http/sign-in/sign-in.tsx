import { type Context, Hono } from 'hono';
import { actorOf, isFrontDoor, type Person } from '../../../shared/actor.ts';
import { emailAddress } from '../../../shared/form/patterns.ts';
import { PersonId } from '../../../shared/ids.ts';
import { endsUnused } from '../../../shared/school-contact/unused-access.ts';
import { CodePage, SignedOutPage, SignInFailedPage, SignInPage } from '../../../web/pages/sign-in.tsx';
import { errorName } from '../../log.ts';
import type { Code, CodeRefusal } from '../../store/code.ts';
import { callerOf } from '../caller-of.ts';
import type { EntranceDeps, Plain } from '../context.ts';
import { replayHeld } from '../drafts/replay.ts';
import { formBody, textOf } from '../form-body.ts';
import { isShownAgain, keepForSession } from '../held-form.ts';
import { refused, wantsJson } from '../refused.tsx';
import { knownDevice } from './known-device.ts';
import { clearSession, sessionCookie, startSession } from './session-cookie.ts';
import { signInCookie } from './sign-in-cookie.ts';
import { codesHeldOff, signInLog } from './sign-in-log.ts';
import { forgetHeld, heldUnder, safePath } from './signed-out.ts';

const looksLikeAddress = (typed: string) => typed.length <= 254 && emailAddress.test(typed);

/** What is wrong with the six digits, in words beside their box. */
const wrongCode: Record<CodeRefusal['kind'], string> = {
  wrong: 'The code is not right. Check it, or send another',
  spent: 'Too many wrong codes. Send another code',
  expired: 'The code has expired or was used. Send another code',
};

/** Signing in and out: with the organisation's own account, or with a code to a work address. */
export const signInRoutes = (deps: EntranceDeps) => {
  const { store, now, newId, authority, identityProvider, publicUrl } = deps;
  const carried = signInCookie(deps);
  const devices = knownDevice(deps);
  const logged = signInLog(deps.log);

  /** Starts the session, saves what was held for this person, and says where to go. */
  async function enter(c: Context<Plain>, person: Person, next: string, proven = true): Promise<string> {
    const session = await startSession(c, deps, person, proven);
    if (endsUnused(person)) await store.accessUses.used(person, now(), newId());
    const found = await heldUnder(c, deps, person.id);
    if (!found) return next;
    const { hash, held } = found;
    const saved = isShownAgain(held.path) ? undefined : await replayHeld(deps, held, actorOf(person), c.var.settings);
    const at = saved ?? (await keepForSession(deps, session, held));
    // Only now, when it lies elsewhere: whoever is cut off before finds it again.
    await store.sessions.letGo(hash, person.id);
    forgetHeld(c, publicUrl);
    return at;
  }

  /** Says that the organisation's account did not let them in: to whom it is known that they have none, whom to ask. */
  function notLetIn(c: Context<Plain>, why: string, facts: { person?: string | undefined; name?: string } = {}) {
    logged.failed('provider', why, facts);
    const unknown = why === 'account-ended' || why === 'no-account';
    return c.html(<SignInFailedPage site={c.var.site} unknown={unknown} />, unknown ? 403 : 400);
  }

  /** Who may have a code: partners. Staff sign in with two factors, through the council's own provider. */
  const mayHaveCode = (person: Person | undefined): person is Person =>
    person?.active === true && !isFrontDoor(actorOf(person));

  /** The person whose session, live or ended, this browser carries. */
  async function personBefore(c: Context): Promise<Person | undefined> {
    const cookie = sessionCookie(c, publicUrl);
    if (!cookie || !PersonId.safeParse(cookie.personId).success) return undefined;
    const { session, person } = await store.sessions.open(cookie.secret, cookie.personId);
    return session && person && session.personId === person.id ? person : undefined;
  }

  return new Hono<Plain>()
    .get('/sign-in', (c) =>
      c.html(
        <SignInPage site={c.var.site} next={safePath(c.req.query('next'))} held={c.req.query('held') === 'yes'} />,
      ),
    )

    .get('/sign-in/provider', async (c) => {
      const { url, checks } = await identityProvider.begin(
        safePath(c.req.query('next')),
        c.req.query('again') === 'yes',
      );
      await carried.setChecks(c, checks);
      return c.redirect(url.toString(), 303);
    })

    .get('/sign-in/callback', async (c) => {
      const checks = await carried.checks(c);
      if (!checks) return notLetIn(c, 'not-begun-here');
      carried.forget(c);
      const vouched = await identityProvider
        .finish(new URL(c.req.url).search, checks)
        .catch((error: Error) => ({ name: errorName(error) }));
      if ('name' in vouched) return notLetIn(c, 'not-vouched', vouched);
      const person = await store.people.byEmail(authority, vouched.email);
      if (!person?.active) return notLetIn(c, person ? 'account-ended' : 'no-account', { person: person?.id });
      logged.entered(person, 'provider', vouched.proven);
      return c.redirect(await enter(c, person, safePath(checks.next), vouched.proven), 303);
    })

    .post('/sign-in/code', async (c) => {
      const form = await formBody(c);
      if (!form.ok) return refused(c, form.refusal);
      const email = textOf(form.value, 'email').trim();
      const before = await carried.code(c);
      const again = textOf(form.value, 'again') === 'yes' && before;
      const next = again ? before.next : safePath(textOf(form.value, 'next'));
      const knownAlready = again || (wantsJson(c) && email === '');
      if (!knownAlready && !looksLikeAddress(email)) {
        const text = email
          ? 'Enter an email address in the correct format, like name@example.com'
          : 'Enter your work email address';
        if (wantsJson(c)) return refused(c, { kind: 'invalid', problems: [{ field: 'email', code: 'not-an-email' }] });
        return c.html(
          <SignInPage site={c.var.site} next={next} email={email} errors={[{ field: 'email', text }]} />,
          400,
        );
      }

      const asked = again ? await store.codes.find(before.id) : undefined;
      if (again && !asked) return c.redirect('/sign-in', 303);
      const person = asked
        ? await personOfCode(asked)
        : email
          ? await store.people.byEmail(authority, email)
          : await personBefore(c);
      const known = mayHaveCode(person)
        ? {
            subject: person.id,
            to: { personId: person.id, email: person.email, organisation: person.organisation.name },
          }
        : undefined;
      const about = asked ? { hash: asked.about } : email || (person?.email ?? `nobody ${newId()}`);
      const code = await store.codes.request(
        { authority, purpose: 'sign-in', about, known, caller: callerOf(c), device: await devices.of(c) },
        c.var.settings.limits.signInCode,
        { now: now(), newId, heldOff: () => deps.log.info(codesHeldOff) },
      );
      if (!code.ok) {
        if (!asked || wantsJson(c) || code.refusal.kind !== 'too-many-requests') return refused(c, code.refusal);
        const wait = code.refusal.retryAfterSeconds;
        c.header('Retry-After', String(wait));
        const text = `Wait ${wait} seconds before you ask for another code`;
        return c.html(<CodePage site={c.var.site} settings={c.var.settings} errors={[{ field: 'code', text }]} />, 429);
      }
      await carried.setCode(c, { id: code.value.id, next });
      return wantsJson(c) ? c.json({ sent: true }) : c.redirect(`/sign-in/code${again ? '?again=yes' : ''}`, 303);
    })

    .get('/sign-in/code', async (c) => {
      if (!(await carried.code(c))) return c.redirect('/sign-in', 303);
      return c.html(
        <CodePage site={c.var.site} settings={c.var.settings} sentAgain={c.req.query('again') === 'yes'} />,
      );
    })

    .post('/sign-in/code/check', async (c) => {
      const form = await formBody(c);
      if (!form.ok) return refused(c, form.refusal);
      const wanted = await carried.code(c);
      const figures = textOf(form.value, 'code').replace(/[\s-]/g, '');
      const wrong = (text: string) =>
        wantsJson(c)
          ? refused(c, { kind: 'invalid', problems: [{ field: 'code', code: 'wrong' }] })
          : c.html(<CodePage site={c.var.site} settings={c.var.settings} errors={[{ field: 'code', text }]} />, 400);
      if (!wanted) return wantsJson(c) ? wrong('') : c.redirect('/sign-in', 303);
      if (!/^\d{6}$/.test(figures)) return wrong('Enter the six-digit code from the email');
      const used = await store.codes.verify(wanted.id, figures, { key: deps.codeKey, now: now(), newId });
      if (!used.ok) {
        logged.failed('code', used.refusal.kind);
        return wrong(wrongCode[used.refusal.kind]);
      }
      const person = await store.people.find(PersonId.parse(used.value.subject));
      if (!mayHaveCode(person) || used.value.purpose !== 'sign-in') {
        logged.failed('code', 'account-ended', { person: person?.id });
        return wrong(wrongCode.expired);
      }
      carried.forget(c);
      await devices.mark(c, used.value.about, newId());
      logged.entered(person, 'code', true);
      const next = await enter(c, person, wanted.next);
      return wantsJson(c) ? c.json({ signedIn: true }) : c.redirect(next, 303);
    })

    .post('/sign-out', async (c) => {
      const cookie = sessionCookie(c, publicUrl);
      if (cookie) await store.sessions.end(deps.digest(cookie.secret));
      clearSession(c, publicUrl);
      return c.redirect('/signed-out', 303);
    })

    .get('/signed-out', (c) => c.html(<SignedOutPage site={c.var.site} />));

  /** Whose code it is; nobody's is looked for all the same, so that it takes as long. */
  async function personOfCode({ purpose, subject }: Code): Promise<Person | undefined> {
    return purpose === 'sign-in' ? store.people.find(PersonId.parse(subject ?? newId())) : undefined;
  }
};
