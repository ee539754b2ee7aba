import { setTimeout as sleep } from 'node:timers/promises';
import type { Outcome } from './history.ts';

/** Where the service answers, and how one waits while it is known to be down. */
export type Door = { readonly base: string; readonly publicUrl: string; isUp: () => Promise<void> };

export type Answer = { status: number; location: string; text: string; cookies: readonly string[] };
/** Undefined when the connection was lost: what was asked for may or may not have been done. */
export type Heard = Answer | undefined;

/** Longer than the service takes over anything, a machine that is busy with other things included. */
const patienceMs = 30_000;

/** What one may say of a request, given how it is answered when it is done. A failure of the service says nothing. */
export const outcomeOf = (heard: Heard, isDone: (answer: Answer) => boolean): Outcome => {
  if (!heard || heard.status >= 500) return 'unknown';
  return isDone(heard) ? 'ok' : 'refused';
};

/** Asks the box something over HTTP. Waits while it is known to be down. */
export async function ask(box: Door, path: string, init: RequestInit = {}, waitMs = patienceMs): Promise<Heard> {
  await box.isUp();
  try {
    const signal = AbortSignal.timeout(waitMs);
    const answer = await fetch(`${box.base}${path}`, { redirect: 'manual', signal, ...init });
    const location = (answer.headers.get('location') ?? '').replace(/^https?:\/\/[^/]+/, '');
    const cookies = answer.headers.getSetCookie();
    return { status: answer.status, location, cookies, text: await answer.text() };
  } catch {
    await sleep(20);
    return undefined;
  }
}

type Fields = Readonly<Record<string, string | readonly string[]>>;
export type Visitor = ReturnType<typeof visitor>;

const session = 'session';

/** Somebody with a browser, which keeps cookies, and with an account or without. */
export function visitor(box: Door, email?: string) {
  const cookies = new Map<string, string>();

  const send = async (path: string, init: RequestInit): Promise<Heard> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const heard = await ask(box, path, { ...init, headers: { cookie, origin: box.publicUrl, ...init.headers } });
    for (const line of heard?.cookies ?? []) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    return heard;
  };
  const signedIn = async (path: string, init: RequestInit): Promise<Heard> => {
    if (email && !cookies.get(session)) {
      const headers = { 'content-type': 'application/json' };
      await send('/_local/session', { method: 'POST', body: JSON.stringify({ email }), headers });
    }
    const heard = await send(path, init);
    // Without a session nothing was done: the next one begins with signing in.
    if (heard && (heard.status === 401 || heard.location.startsWith('/sign-in'))) cookies.delete(session);
    return heard;
  };

  return {
    /** Sends files, each under the name of its control, as a page’s form does. */
    upload(path: string, files: Readonly<Record<string, { name: string; content: string }>>) {
      const body = new FormData();
      for (const [control, { name, content }] of Object.entries(files)) body.set(control, new File([content], name));
      return signedIn(path, { method: 'POST', body });
    },
    /** The id of the person, as the session's cookie names it. */
    id: () => /\.([0-9a-f-]{36})$/.exec(cookies.get(session) ?? '')?.[1] ?? '',
    get: (path: string) => signedIn(path, {}),
    /** Sends a form as a page would, or, for JSON, as the page's script would. */
    post(path: string, fields: Fields, accept = 'text/html') {
      const body = new URLSearchParams();
      for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) body.append(name, each);
      return signedIn(path, { method: 'POST', body, headers: { accept } });
    },
  };
}
