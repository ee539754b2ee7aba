import type { Context } from 'hono';
import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie';
import * as z from 'zod';
import type { GateDeps } from './gate-deps.ts';

/** That a code was asked for, for one link; and that it was right: when, and until when it opens the notice. */
const Asked = z.object({ token: z.string(), id: z.uuid() });
const Reading = z.object({ token: z.string(), provedAt: z.iso.datetime(), until: z.iso.datetime() });

/** How long a notice stays open in a browser after the code was entered. */
export const readingMinutes = 30;
const asked = 'school-notice-code';
const reading = 'school-notice';

/** What a browser carries, signed, while somebody at a school reads a notice: nothing of what is in it. */
export const linkCookie = ({ cookieKey, publicUrl, now }: Pick<GateDeps, 'cookieKey' | 'publicUrl' | 'now'>) => {
  const options = {
    httpOnly: true,
    sameSite: 'Lax' as const,
    path: '/school-notices/read',
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
    asked: (c: Context, token: string) => read(c, asked, Asked, token),

    /** From now on this browser may read this notice, and only this one. */
    async open(c: Context, token: string): Promise<void> {
      const until = new Date(now().getTime() + readingMinutes * 60_000).toISOString();
      deleteCookie(c, asked, { path: options.path });
      const value = { token, provedAt: now().toISOString(), until };
      await setSignedCookie(c, reading, JSON.stringify(value), cookieKey, options);
    },
    /** When whoever has this browser proved their mailbox for this notice; undefined when that is over. */
    async provedAt(c: Context, token: string): Promise<string | undefined> {
      const value = await read(c, reading, Reading, token);
      return value && now() < new Date(value.until) ? value.provedAt : undefined;
    },
  };
};
