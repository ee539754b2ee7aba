import { setTimeout as sleep } from 'node:timers/promises';
import type { Box } from './box.ts';
import type { Outcome } from './history.ts';

export type Answer = { status: number; location: string; text: string };
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
export async function ask(box: Box, path: string, init: RequestInit = {}): Promise<Heard> {
  await box.isUp();
  try {
    const signal = AbortSignal.timeout(patienceMs);
    const answer = await fetch(`${box.base}${path}`, { redirect: 'manual', signal, ...init });
    const location = (answer.headers.get('location') ?? '').replace(/^https?:\/\/[^/]+/, '');
    return { status: answer.status, location, text: await answer.text() };
  } catch {
    await sleep(20);
    return undefined;
  }
}

type Fields = Readonly<Record<string, string | readonly string[]>>;
export type Visitor = ReturnType<typeof visitor>;

/** Somebody with a browser and an account, or without an account. */
export function visitor(box: Box, email?: string) {
  let cookie = '';

  const signIn = async () => {
    await box.isUp();
    const answer = await fetch(`${box.base}/_local/session`, {
      method: 'POST',
      body: JSON.stringify({ email }),
      headers: { 'content-type': 'application/json' },
      signal: AbortSignal.timeout(patienceMs),
    }).catch(() => undefined);
    const [given] = answer?.headers.getSetCookie() ?? [];
    if (answer?.status === 204 && given) cookie = given.split(';')[0] ?? '';
  };

  const send = async (path: string, init: RequestInit): Promise<Heard> => {
    if (email && !cookie) await signIn();
    const headers = { cookie, origin: box.publicUrl, ...init.headers };
    const heard = await ask(box, path, { ...init, headers });
    // Without a session nothing was done: the next one begins with signing in.
    if (heard && (heard.status === 401 || heard.location.startsWith('/sign-in'))) cookie = '';
    return heard;
  };

  return {
    /** The id of the person, as the session's cookie names it. */
    id: () => /\.([0-9a-f-]{36})$/.exec(cookie)?.[1] ?? '',
    signIn,
    get: (path: string) => send(path, {}),
    /** Sends a form as a page would, or, for JSON, as the page's script would. */
    post(path: string, fields: Fields, accept = 'text/html') {
      const body = new URLSearchParams();
      for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) body.append(name, each);
      return send(path, { method: 'POST', body, headers: { accept } });
    },
  };
}
