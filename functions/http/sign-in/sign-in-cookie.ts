import type { Context } from 'hono';
import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie';
import * as z from 'zod';
import type { PortalDeps } from '../context.ts';

const Checks = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), next: z.string() });
/** `id` names the newest code asked for in this sign-in. */
const CodeAsked = z.object({ id: z.uuid(), next: z.string() });
const lifeSeconds = 15 * 60;
const name = 'sign-in';

/** What a browser carries, signed, while a sign-in is under way: never who is signing in. */
export const signInCookie = ({ cookieKey, publicUrl }: Pick<PortalDeps, 'cookieKey' | 'publicUrl'>) => {
  const options = {
    httpOnly: true,
    sameSite: 'Lax' as const,
    path: '/sign-in',
    secure: publicUrl.startsWith('https:'),
    maxAge: lifeSeconds,
  };
  const set = (c: Context, value: object) => setSignedCookie(c, name, JSON.stringify(value), cookieKey, options);
  async function read<S extends z.ZodType>(c: Context, schema: S): Promise<z.infer<S> | undefined> {
    const text = await getSignedCookie(c, cookieKey, name);
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
      deleteCookie(c, name, { path: '/sign-in' });
    },
  };
};
