import type { Context } from 'hono';
import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie';
import * as z from 'zod';
import type { PortalDeps } from '../context.ts';

/** That a code was asked for, for one letter; and that it was right, until when. */
const Asked = z.object({ token: z.string(), id: z.uuid() });
const Reading = z.object({ token: z.string(), until: z.iso.datetime() });

/** How long a letter stays open in a browser after the code was entered. */
export const readingMinutes = 30;
const asked = 'letter-code';
const reading = 'letter';

/** What a browser carries, signed, while somebody without an account reads a letter: nothing of what is in it. */
export const letterCookie = ({ cookieKey, publicUrl, now }: Pick<PortalDeps, 'cookieKey' | 'publicUrl' | 'now'>) => {
  const options = {
    httpOnly: true,
    sameSite: 'Lax' as const,
    path: '/letters',
    secure: publicUrl.startsWith('https:'),
    maxAge: readingMinutes * 60,
  };
  async function read<S extends z.ZodType<{ token: string }>>(c: Context, name: string, schema: S, token: string) {
    const text = await getSignedCookie(c, cookieKey, name);
    const value = text ? schema.safeParse(JSON.parse(text)) : undefined;
    return value?.success && value.data.token === token ? value.data : undefined;
  }
  return {
    setAsked: (c: Context, value: z.infer<typeof Asked>) =>
      setSignedCookie(c, asked, JSON.stringify(value), cookieKey, options),
    /** The newest code that this browser asked for, for this letter. */
    asked: (c: Context, token: string) => read(c, asked, Asked, token),

    /** From now on this browser may read this letter, and only this one. */
    async open(c: Context, token: string): Promise<void> {
      const until = new Date(now().getTime() + readingMinutes * 60_000).toISOString();
      deleteCookie(c, asked, { path: options.path });
      await setSignedCookie(c, reading, JSON.stringify({ token, until }), cookieKey, options);
    },
    async isOpen(c: Context, token: string): Promise<boolean> {
      const value = await read(c, reading, Reading, token);
      return value !== undefined && now() < new Date(value.until);
    },
  };
};
