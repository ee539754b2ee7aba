import type { Context } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import type { Session } from '../store/sessions.ts';
import type { Deps, Plain } from './context.ts';
import { refused, wantsJson } from './refused.tsx';

/** A page of ours to come back to after signing in: a path on this site and nothing else. */
export const safePath = (path: string | undefined): string =>
  path && /^\/(?![/\\])[A-Za-z0-9/_.-]*(\?[A-Za-z0-9=&_.-]*)?$/.test(path) ? path : '/home';

/** How long a form that came too late waits for its person, in seconds. */
const heldForSeconds = 24 * 60 * 60;
const heldBodyLimit = 300_000;

/**
 * Sends someone without a live session to sign in, and back to where they were. A form that they sent after their
 * session had ended is kept aside for them alone, so that nothing they typed is lost.
 */
export async function signedOut<E extends Plain>(
  c: Context<E>,
  deps: Pick<Deps, 'store' | 'now' | 'publicUrl'>,
  ended: Session | undefined,
): Promise<Response> {
  if (wantsJson(c)) return refused(c, { kind: 'signed-out' });
  const { method, path, url } = c.req;
  if (method === 'GET')
    return c.redirect(`/sign-in?next=${encodeURIComponent(safePath(path + new URL(url).search))}`, 303);
  if (ended && path.startsWith('/drafts/')) {
    const body = await c.req.text();
    if (body.length <= heldBodyLimit) {
      const now = deps.now();
      const expires = Math.floor(now.getTime() / 1000) + heldForSeconds;
      await deps.store.sessions.hold(ended.hash, {
        personId: ended.personId,
        path,
        body,
        at: now.toISOString(),
        expires,
      });
      setCookie(c, heldCookie, ended.hash, {
        httpOnly: true,
        sameSite: 'Lax',
        path: '/',
        secure: deps.publicUrl.startsWith('https:'),
        maxAge: heldForSeconds,
      });
    }
  }
  return c.redirect(`/sign-in?next=${encodeURIComponent(safePath(path))}`, 303);
}

/** Names what was held for the browser that sent it. */
export const heldCookie = 'held';
export const forgetHeld = (c: Context): void => {
  deleteCookie(c, heldCookie, { path: '/' });
};
