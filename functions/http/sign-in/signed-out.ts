import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { HeldPost, Session } from '../../store/sessions.ts';
import { browserCookie } from '../browser-cookie.ts';
import type { Deps, Plain } from '../context.ts';
import { formText } from '../form-body.ts';
import { isShownAgain } from '../held-form.ts';
import { refused, wantsJson } from '../refused.tsx';

/** A page of ours to come back to after signing in: a path on this site and nothing else, with a time of day where it asks for one. */
export const safePath = (path: string | undefined): string =>
  path && /^\/(?![/\\])[A-Za-z0-9/_.-]*(\?([A-Za-z0-9=&_.-]|%3A)*)?$/.test(path) ? path : '/home';

/** Names what was held for the browser that sent it. */
const heldCookie = (publicUrl: string) => browserCookie(publicUrl, 'held');

/** How long a form that came too late waits for its person, in seconds. */
const heldForSeconds = 24 * 60 * 60;
/** In bytes: with its path and times it must lie in one item of the table. */
const heldBodyLimit = 350_000;

/**
 * Sends someone without a live session to sign in, and back to where they were. A form that they sent after their
 * session had ended is kept aside for them alone, so that nothing they typed is lost. So is one that needs a proof of who sends it: `to` is where they give it.
 */
export async function signedOut<E extends Plain>(
  c: Context<E>,
  deps: Pick<Deps, 'store' | 'now' | 'publicUrl'>,
  ended: Session | undefined,
  to: '/sign-in' | '/sign-in/again' = '/sign-in',
): Promise<Response> {
  if (wantsJson(c)) return refused(c, { kind: 'signed-out' });
  const { method, path, url } = c.req;
  if (method === 'GET' || method === 'HEAD')
    return c.redirect(`${to}?next=${encodeURIComponent(safePath(path + new URL(url).search))}`, 303);
  const body = ended && (path.startsWith('/drafts/') || isShownAgain(path)) ? await formText(c, heldBodyLimit) : '';
  const holds = ended && typeof body === 'string' && body !== '';
  if (holds) {
    const now = deps.now();
    const expires = Math.floor(now.getTime() / 1000) + heldForSeconds;
    await deps.store.sessions.hold(ended.hash, {
      personId: ended.personId,
      path,
      body,
      at: now.toISOString(),
      expires,
    });
    const { name, attributes } = heldCookie(deps.publicUrl);
    setCookie(c, name, ended.hash, { ...attributes, maxAge: heldForSeconds });
  }
  const kept = holds ? '&held=yes' : '';
  return c.redirect(`${to}?next=${encodeURIComponent(safePath(path))}${kept}`, 303);
}

/** What this browser sent too late, if it was the same person who has now signed in, and under which session it lies. */
export async function heldUnder(
  c: Context,
  deps: Pick<Deps, 'store' | 'publicUrl'>,
  personId: string,
): Promise<{ hash: string; held: HeldPost } | undefined> {
  const hash = getCookie(c, heldCookie(deps.publicUrl).name);
  if (!hash || !/^[0-9a-f]{64}$/.test(hash)) return undefined;
  const held = await deps.store.sessions.held(hash, personId);
  return held && { hash, held };
}

export const forgetHeld = (c: Context, publicUrl: string): void => {
  const { name, attributes } = heldCookie(publicUrl);
  deleteCookie(c, name, attributes);
};
