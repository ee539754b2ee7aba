import { type Context, Hono } from 'hono';
import { actorOf, type Person } from '../../../shared/actor.ts';
import { asTold } from '../../../shared/contact/release.ts';
import { PersonId } from '../../../shared/ids.ts';
import { replacementOf } from '../../../shared/letter/editions.ts';
import type { LetterRecipient } from '../../../shared/letter/letter.ts';
import { may, relationTo } from '../../../shared/permissions.ts';
import { LetterCodePage } from '../../../web/pages/letter/code.tsx';
import { LetterPage } from '../../../web/pages/letter/letter.tsx';
import { LetterWaitingPage } from '../../../web/pages/letter/waiting.tsx';
import type { CodeRefusal } from '../../store/code.ts';
import { callerOf } from '../caller-of.ts';
import type { EntranceDeps, Plain } from '../context.ts';
import { formBody, textOf } from '../form-body.ts';
import { refused } from '../refused.tsx';
import { isLive, sessionCookie } from '../sign-in/session-cookie.ts';
import { signInLog } from '../sign-in/sign-in-log.ts';
import { letterCookie } from './letter-cookie.ts';
import { letterReadWithCode, linkedLetter } from './linked-letter.ts';

/** What is wrong with the six digits, in words beside their box. */
const wrongCode: Record<CodeRefusal['kind'], string> = {
  wrong: 'The code is not right. Check it, or send another',
  spent: 'Too many wrong codes. Send another code',
  expired: 'The code has expired or was used. Send another code',
};

/** Whether a recipient's letter is this person's to read: their own, or their organisation's as its safeguarding lead. */
const isFor = (recipient: LetterRecipient, person: Person): boolean =>
  recipient.personId === person.id ||
  (recipient.organisation.id === person.organisation.id && may(actorOf(person), 'read-organisation-referrals'));

/**
 * Letters by their link. The link alone shows that a letter may wait, and shows it for any text, so neither a robot nor a
 * stranger learns anything. It is read after signing in, or with a fresh code to the address that the letter is for.
 */
export const letterLinkRoutes = (deps: EntranceDeps) => {
  const { store, now, newId, authority, publicUrl } = deps;
  const carried = letterCookie(deps);

  /** Whoever is signed in to this browser, if anyone. */
  async function signedInPerson(c: Context<Plain>): Promise<Person | undefined> {
    const cookie = sessionCookie(c, publicUrl);
    if (!cookie || !PersonId.safeParse(cookie.personId).success) return undefined;
    const { session, person } = await store.sessions.open(cookie.secret, cookie.personId);
    const live = session?.personId === person?.id && session && person?.active;
    return live && isLive(session, person.role, c.var.settings, now()) ? person : undefined;
  }

  const waiting = (c: Context<Plain>, token: string, wait?: number) =>
    c.html(<LetterWaitingPage site={c.var.site} token={token} wait={wait} />, wait ? 429 : 200);
  const codePage = (c: Context<Plain>, token: string, error?: string, status: 200 | 400 | 429 = 200) =>
    c.html(<LetterCodePage site={c.var.site} settings={c.var.settings} token={token} error={error} />, status);

  return new Hono<Plain>()
    .get('/letters/:token', async (c) => {
      const token = c.req.param('token');
      const person = await signedInPerson(c);
      const found = person && (await linkedLetter(deps, token));
      const contact = found && (await store.contacts.find(found.letter.contactId));
      // A colleague whom the letter was sent to instead may read it and nothing else of the contact: by a code.
      const opens = person && contact?.ok && relationTo(actorOf(person), contact.value) !== 'none';
      if (opens && found && isFor(found.recipient, person)) {
        return c.redirect(`/referrals/${found.letter.contactId}/letters/${found.letter.id}`, 303);
      }
      return waiting(c, token);
    })

    .post('/letters/:token/code', async (c) => {
      const token = c.req.param('token');
      const found = await linkedLetter(deps, token);
      const { personId, email, organisation } = found?.recipient ?? {};
      const to = email && organisation && { ...(personId && { personId }), email, organisation: organisation.name };
      const code = await store.codes.request(
        {
          authority,
          purpose: 'letter',
          about: token,
          known: to ? { subject: token, to } : undefined,
          caller: callerOf(c),
        },
        c.var.settings.limits.signInCode,
        { now: now(), newId },
      );
      if (code.ok) {
        await carried.setAsked(c, { token, id: code.value.id });
        return c.redirect(`/letters/${encodeURIComponent(token)}/code`, 303);
      }
      if (code.refusal.kind !== 'too-many-requests') return refused(c, code.refusal);
      const wait = code.refusal.retryAfterSeconds;
      c.header('Retry-After', String(wait));
      if (!(await carried.asked(c, token))) return waiting(c, token, wait);
      return codePage(c, token, `Wait ${wait} seconds before you ask for another code`, 429);
    })

    .get('/letters/:token/code', async (c) => {
      const token = c.req.param('token');
      if (!(await carried.asked(c, token))) return c.redirect(`/letters/${encodeURIComponent(token)}`, 303);
      return codePage(c, token);
    })

    .post('/letters/:token/read', async (c) => {
      const token = c.req.param('token');
      const form = await formBody(c);
      if (!form.ok) return refused(c, form.refusal);
      const asked = await carried.asked(c, token);
      if (!asked) return c.redirect(`/letters/${encodeURIComponent(token)}`, 303);
      const figures = textOf(form.value, 'code').replace(/[\s-]/g, '');
      if (!/^\d{6}$/.test(figures)) return codePage(c, token, 'Enter the six-digit code from the email', 400);
      const used = await store.codes.verify(asked.id, figures, { key: deps.codeKey, now: now(), newId });
      if (!used.ok) {
        signInLog(deps.log).failed('letter', used.refusal.kind);
        return codePage(c, token, wrongCode[used.refusal.kind], 400);
      }
      if (used.value.purpose !== 'letter' || used.value.subject !== token) {
        return codePage(c, token, wrongCode.expired, 400);
      }
      await carried.open(c, token);
      return c.redirect(`/letters/${encodeURIComponent(token)}/read`, 303);
    })

    .get('/letters/:token/read', async (c) => {
      const token = c.req.param('token');
      const read = await letterReadWithCode(deps, c, token);
      if (!read) return c.redirect(`/letters/${encodeURIComponent(token)}`, 303);
      const { letter, shown } = read;
      const largePrint = c.req.query('print') === 'large';
      const contact = await store.contacts.find(letter.contactId);
      const replaced = contact.ok && replacementOf(asTold(contact.value, now()), letter.id) !== undefined;
      const { site, settings } = c.var;
      return c.html(<LetterPage {...{ site, settings, letter, shown, token, largePrint, replaced }} />);
    });
};
