type Request = (path: string, init?: RequestInit) => Response | Promise<Response>;
export type FormFields = { [name: string]: string | readonly string[] | undefined };

const encode = (fields: FormFields) => {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) for (const each of [value ?? []].flat()) body.append(name, each);
  return body;
};

/** A browser for tests: it keeps cookies, sends forms as browsers do, and follows nothing unless told. */
export function client(request: Request, origin: string) {
  const cookies = new Map<string, string>();

  const keep = (response: Response) => {
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = cookie.split(';');
      const [name = '', ...value] = pair.split('=');
      const gone = attributes.some((attribute) => /^\s*max-age=0$/i.test(attribute));
      if (gone) cookies.delete(name.trim());
      else cookies.set(name.trim(), value.join('='));
    }
    return response;
  };

  const send = async (path: string, { headers, ...init }: RequestInit = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const sent = new Headers(headers);
    if (cookie) sent.set('Cookie', cookie);
    if (!(init.body instanceof FormData)) return keep(await request(path, { ...init, headers: sent }));
    // As bytes, as they come over a line: Node's own stream of a form throws when a limit stops its reading.
    const form = new Response(init.body);
    sent.set('Content-Type', form.headers.get('Content-Type') ?? '');
    return keep(await request(path, { ...init, headers: sent, body: await form.arrayBuffer() }));
  };

  const browser = {
    cookies,
    send,
    get: (path: string, headers: Record<string, string> = {}) => send(path, { headers }),
    /** Sends a form as a page of ours would. */
    post: (path: string, fields: FormFields = {}, headers: Record<string, string> = {}) =>
      send(path, {
        method: 'POST',
        body: encode(fields).toString(),
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: origin, ...headers },
      }),
    /** Sends a form as a script of ours would, for JSON. */
    postForJson: (path: string, fields: FormFields = {}) => browser.post(path, fields, { Accept: 'application/json' }),
    /** The page behind a redirect, and where it is. */
    async follow(response: Response): Promise<{ path: string; response: Response }> {
      let path = '';
      let last = response;
      for (let hops = 0; last.status >= 300 && last.status < 400; hops += 1) {
        if (hops === 5) throw new Error('redirected too often');
        path = last.headers.get('location') ?? '';
        last = await browser.get(path);
      }
      return { path, response: last };
    },
  };
  return browser;
}
export type Client = ReturnType<typeof client>;
