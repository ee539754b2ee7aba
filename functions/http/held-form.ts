import type { Context } from 'hono';
import type { HeldPost, Session } from '../store/sessions.ts';
import type { Deps, SignedIn } from './context.ts';
import { type FormBody, readForm } from './form-body.ts';

/** Where a form is shown, by where it is sent; the contact itself for what has no form. */
const shownAt = (path: string): string => {
  if (/\/attachments\/[^/]+\/remove$/.test(path)) return path.replace(/\/[^/]+\/remove$/, '');
  if (path.startsWith('/drafts/')) return path;
  if (/^\/referrals\/[0-9a-f-]{36}\/attachments(\/[0-9a-f-]{36})?$/.test(path)) return path;
  if (/^\/referrals\/[0-9a-f-]{36}\/(?:questions\/[0-9a-f-]{36}|thread|disagree|add|withdraw)$/.test(path)) return path;
  if (/^\/referrals\/[0-9a-f-]{36}\/corrections\/[A-Za-z0-9_~-]+$/.test(path)) return path;
  const act = /^(\/(?:referrals|contacts)\/[0-9a-f-]{36}\/disagreements\/[0-9a-f-]{36})\/([a-z-]+)$/.exec(path);
  // Accepting has no form of its own, and nothing is typed for it.
  if (act) return act[2] === 'accept' ? `${act[1]}` : path;
  if (path === '/ask') return path;
  // What was typed of a colleague's leave must never be shown as one's own.
  const colleague = /^\/preferences\/leave\/of\/[0-9a-f-]{36}(?=\/|$)/.exec(path);
  if (colleague) return colleague[0];
  if (path.startsWith('/preferences/leave')) return '/preferences/leave';
  if (path.startsWith('/preferences/')) return '/preferences';
  const question = /^\/consultations\/[0-9a-f-]{36}(?=\/)/.exec(path);
  if (question) return question[0];
  if (/^\/wording\/[a-z0-9-]+\/(edit|publish)$/.test(path)) return path;
  if (path.startsWith('/wording/')) return '/wording';
  if (/^\/descriptors\/(new|publish|draft\/[A-Z]{2,3}\d{1,2})$/.test(path)) return path;
  if (path.startsWith('/descriptors/')) return '/descriptors';
  if (path === '/contacts/new' || path === '/checks/new') return path;
  if (path === '/incidents/new' || /^\/incidents\/[0-9a-f-]{36}\/(facts|safe-contact)$/.test(path)) return path;
  if (path.startsWith('/incidents/')) return '/home';
  const message = /^(\/contacts\/[0-9a-f-]{36}\/notices\/[0-9a-f-]{36})\/(?:done|again)$/.exec(path);
  if (message?.[1]) return message[1];
  const copy = /^\/triage-outcomes\/[0-9a-f-]{36}(?=\/)/.exec(path);
  if (copy) return copy[0];
  const outcome = /^(\/triage\/incidents\/[0-9a-f-]{36}\/outcome)(\/issue)?(?=\/|$)/.exec(path);
  if (outcome) return outcome[0];
  if (/^\/(?:retention|disclosures|looked\/)/.test(path)) return path;
  if (path.startsWith('/restricted/') || /^\/contacts\/[0-9a-f-]{36}\/confidential$/.test(path)) return path;
  if (path.startsWith('/schools/'))
    return /\/(?:close|end|confirm|ask|access|still-you|take)$/.test(path) ? '/schools' : path;
  if (path.startsWith('/triage/meeting/')) return '/triage/meeting';
  const told = /^\/school-notices\/incidents\/[0-9a-f-]{36}\/(?:told\/[a-z0-9-]+|lanes\/[a-z0-9-]+\/[a-z-]+)/.exec(
    path,
  );
  if (told) return told[0];
  const ours = /^\/school-notices\/(?:ours|ring)\/[0-9a-f-]{36}\/[a-z0-9-]+(?=\/)/.exec(path);
  if (ours) return ours[0];
  if (path.startsWith('/school-notices')) return '/school-notices';
  const incident = /^\/triage\/incidents\/[0-9a-f-]{36}(?=\/)/.exec(path);
  if (incident) return incident[0];
  const compared = /^\/people\/[0-9a-f-]{36}\/(?:compare|relationships)\/[0-9a-f-]{36}(?=\/|$)/.exec(path);
  if (compared) return compared[0];
  if (path.startsWith('/people/')) return path.replace(/\/merge\/(?:confirm|drop)$/, '');
  const form =
    /^(\/contacts\/[0-9a-f-]{36})(\/(?:decision|rating|question|thread|reopen|withdrawal|overnight|new-time)|\/return|\/authorise|\/letters\/[0-9a-f-]{36}\/(?:withdraw|issue|hold|withhold))?(?=\/|$)/.exec(
      path,
    );
  if (!form?.[1]) return '/board';
  const [, contact, rest = ''] = form;
  if (rest === '/return' || rest === '/authorise') return `${contact}/sign-off`;
  return `${contact}${rest.replace(/\/(withdraw|issue)$/, '')}`;
};

/**
 * Keeps a form about a contact, or a page that its draft has no room for, sent after its session had ended, for the session that has now begun, and says where
 * its person finds it again. Nothing is decided in their name: they send it themselves.
 */
export async function keepForSession(
  { store }: Pick<Deps, 'store'>,
  session: Session,
  held: HeldPost,
): Promise<string> {
  await store.sessions.hold(session.hash, held);
  return `${shownAt(held.path)}?held=yes`;
}

/** Whether a form that came too late is shown again to its person, who sends it themselves. */
export const isShownAgain = (path: string): boolean =>
  path === '/ask' ||
  [
    '/contacts/',
    '/checks/',
    '/referrals/',
    '/consultations/',
    '/wording/',
    '/descriptors/',
    '/preferences/',
    '/triage/',
    '/incidents/',
    '/triage-outcomes/',
    '/people/',
    '/restricted/',
    '/retention/',
    '/disclosures/',
    '/looked/',
    '/schools/',
    '/school-notices/',
  ].some((area) => path.startsWith(area));

/** What this person had typed into the form that is now shown, when its address says that something was kept. */
export async function heldFor<E extends SignedIn>(
  c: Context<E>,
  { store }: Pick<Deps, 'store'>,
): Promise<FormBody | undefined> {
  if (c.req.query('held') !== 'yes') return undefined;
  const { session, actor } = c.var;
  const held = await store.sessions.held(session.hash, actor.id);
  if (!held || shownAt(held.path) !== c.req.path) return undefined;
  const body = readForm(held.body);
  return body.ok ? body.value : undefined;
}
