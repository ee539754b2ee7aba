const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('session') : undefined;
const heard = new Set<() => void>();
channel?.addEventListener('message', () => {
  for (const hear of heard) hear();
});

/** Tells this page and the others of the browser that the session has just been used, and so goes on. */
export function sessionUsed(): void {
  for (const hear of heard) hear();
  channel?.postMessage('used');
}

/** Calls back whenever the session was used, here or in another page. */
export const onSessionUsed = (hear: () => void): void => {
  heard.add(hear);
};

/** Sends a form of ours and asks for JSON. */
export const send = (path: string, body: URLSearchParams | string, init: RequestInit = {}): Promise<Response> =>
  fetch(path, {
    method: 'POST',
    body: typeof body === 'string' ? body : body.toString(),
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' },
    redirect: 'manual',
    ...init,
  });
