/** As much of a browser as a benchmark needs: it keeps cookies, says where it comes from and reads what it gets. */
export type Browser = ReturnType<typeof browserAt>;

export function browserAt(origin: string) {
  const cookies = new Map<string, string>();

  async function send(
    path: string,
    init: RequestInit = {},
  ): Promise<{ status: number; location: string; text: string }> {
    const answer = await fetch(`${origin}${path}`, {
      ...init,
      redirect: 'manual',
      headers: {
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        origin,
        ...init.headers,
      },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return { status: answer.status, location: answer.headers.get('location') ?? '', text: await answer.text() };
  }

  const expecting = async (status: number, sent: ReturnType<typeof send>) => {
    const answer = await sent;
    if (answer.status !== status)
      throw new Error(`expected ${status}, got ${answer.status}: ${answer.text.slice(0, 300)}`);
    return answer;
  };

  return {
    get: (path: string, status = 200) => expecting(status, send(path)),
    /** Sends a file by a form, as a page of ours would. */
    sendFile: (path: string, file: File, status = 303) => {
      const body = new FormData();
      body.set('file', file);
      return expecting(status, send(path, { method: 'POST', body }));
    },
    post: (path: string, form: Record<string, string | string[]>, status = 303) => {
      const body = new URLSearchParams();
      for (const [name, value] of Object.entries(form)) for (const each of [value].flat()) body.append(name, each);
      return expecting(status, send(path, { method: 'POST', body }));
    },
  };
}
