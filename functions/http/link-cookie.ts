import type { Context } from 'hono';
import { deleteCookie, setSignedCookie } from 'hono/cookie';
import * as z from 'zod';
import { browserCookie } from './browser-cookie.ts';
import type { BrowserKey, Deps } from './context.ts';
import { signedCookie } from './signed-cookie.ts';

/** That a code was asked for, for one link; and that it was right, until when. */
const Asked = z.object({ token: z.string(), id: z.uuid() });
const Reading = z.object({ token: z.string(), until: z.iso.datetime() });

/** How long what a link leads to stays open in a browser after the code was entered. */
export const readingMinutes = 30;

type CookieDeps = BrowserKey & Pick<Deps, 'publicUrl' | 'now' | 'log'>;

/**
 * What a browser carries, signed, while somebody without an account reads what a link and a code opened: nothing of what
 * is in it. `kind` names the cookie: each kind of link has its own.
 */
export const linkCookie = ({ cookieKey, publicUrl, now, log }: CookieDeps, kind: string) => {
  const { name: reading, attributes } = browserCookie(publicUrl, kind);
  const { name: asked } = browserCookie(publicUrl, `${kind}-code`);
  const options = { ...attributes, maxAge: readingMinutes * 60 };
  async function read<S extends z.ZodType<{ token: string }>>(c: Context, name: string, schema: S, token: string) {
    const text = await signedCookie(c, { cookieKey, log }, name);
    const value = text ? schema.safeParse(JSON.parse(text)) : undefined;
    return value?.success && value.data.token === token ? value.data : undefined;
  }
  /** When whoever has this browser proved their mailbox for this link; undefined when that is over. */
  async function provedAt(c: Context, token: string): Promise<string | undefined> {
    const value = await read(c, reading, Reading, token);
    const until = value && Date.parse(value.until);
    return until && now().getTime() < until ? new Date(until - readingMinutes * 60_000).toISOString() : undefined;
  }
  return {
    setAsked: (c: Context, value: z.infer<typeof Asked>) =>
      setSignedCookie(c, asked, JSON.stringify(value), cookieKey, options),
    /** The newest code that this browser asked for, for this link. */
    asked: (c: Context, token: string) => read(c, asked, Asked, token),

    /** From now on this browser may read this, and only this one. */
    async open(c: Context, token: string): Promise<void> {
      const until = new Date(now().getTime() + readingMinutes * 60_000).toISOString();
      deleteCookie(c, asked, attributes);
      await setSignedCookie(c, reading, JSON.stringify({ token, until }), cookieKey, options);
    },
    async isOpen(c: Context, token: string): Promise<boolean> {
      return (await provedAt(c, token)) !== undefined;
    },
    provedAt,
  };
};
