import type { Context } from 'hono';
import { getSignedCookie } from 'hono/cookie';
import type { BrowserKey, Deps } from './context.ts';

/** What the log says when somebody tries to get around what stands before every page (OWASP ASVS 5.0, 16.3.3). */
export const guardRefused = 'guard refused';

/** The text of a cookie that we signed; nothing where there is none, or where somebody else made it, which is logged. */
export async function signedCookie(
  c: Context,
  { cookieKey, log }: BrowserKey & Pick<Deps, 'log'>,
  name: string,
): Promise<string | undefined> {
  const text = await getSignedCookie(c, cookieKey, name);
  if (text === false) log.info(guardRefused, { why: 'forged-cookie' });
  return text || undefined;
}
