import type { Context } from 'hono';
import { setSignedCookie } from 'hono/cookie';
import * as z from 'zod';
import { browserCookie } from '../browser-cookie.ts';
import type { PortalDeps } from '../context.ts';
import { signedCookie } from '../signed-cookie.ts';

/** For which address a code was once right in this browser, as a digest, and a number of the browser's own. */
const Device = z.object({ about: z.string(), id: z.uuid() });
export type Device = z.infer<typeof Device>;

const lifeSeconds = 180 * 24 * 60 * 60;

/**
 * Marks a browser in which somebody has signed in with a code, as OWASP's device cookies do: what strangers ask for in
 * that person's name is not counted against it. It signs nobody in and names nobody.
 */
export const knownDevice = ({ cookieKey, publicUrl, log }: Pick<PortalDeps, 'cookieKey' | 'publicUrl' | 'log'>) => {
  const { name, attributes } = browserCookie(publicUrl, 'known-device');
  return {
    async of(c: Context): Promise<Device | undefined> {
      const text = await signedCookie(c, { cookieKey, log }, name);
      const parsed = text ? Device.safeParse(JSON.parse(text)) : undefined;
      return parsed?.success ? parsed.data : undefined;
    },
    async mark(c: Context, about: string, id: string): Promise<void> {
      const device: Device = { about, id };
      await setSignedCookie(c, name, JSON.stringify(device), cookieKey, { ...attributes, maxAge: lifeSeconds });
    },
  };
};
