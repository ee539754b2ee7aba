import type { Context } from 'hono';
import { deleteCookie, setSignedCookie } from 'hono/cookie';
import * as z from 'zod';
import { browserCookie } from '../browser-cookie.ts';
import type { PortalDeps } from '../context.ts';
import { signedCookie } from '../signed-cookie.ts';

const Checks = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), next: z.string() });
/** `id` names the newest code asked for in this sign-in. */
const CodeAsked = z.object({ id: z.uuid(), next: z.string() });
const lifeSeconds = 15 * 60;

/** What a browser carries, signed, while a sign-in is under way: never who is signing in. */
export const signInCookie = ({ cookieKey, publicUrl, log }: Pick<PortalDeps, 'cookieKey' | 'publicUrl' | 'log'>) => {
  const { name, attributes } = browserCookie(publicUrl, 'sign-in');
  const set = (c: Context, value: object) =>
    setSignedCookie(c, name, JSON.stringify(value), cookieKey, { ...attributes, maxAge: lifeSeconds });
  async function read<S extends z.ZodType>(c: Context, schema: S): Promise<z.infer<S> | undefined> {
    const text = await signedCookie(c, { cookieKey, log }, name);
    if (!text) return undefined;
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  }
  return {
    setChecks: (c: Context, checks: z.infer<typeof Checks>) => set(c, checks),
    checks: (c: Context) => read(c, Checks),
    setCode: (c: Context, asked: z.infer<typeof CodeAsked>) => set(c, asked),
    code: (c: Context) => read(c, CodeAsked),
    forget: (c: Context): void => {
      deleteCookie(c, name, attributes);
    },
  };
};
