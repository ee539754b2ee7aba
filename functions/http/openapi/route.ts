import type { Context } from 'hono';
import type { ApiCall, ApiDeps } from '../api/context.ts';
import { openApi } from './openapi.ts';

/** The API's description. It is built when it is first asked for, once. */
export function describeApi({ publicUrl, tokens, store, now, digest }: ApiDeps) {
  let built: { text: string; etag: string } | undefined;

  return async (c: Context<ApiCall>) => {
    if (!built) {
      const { councilName, serviceName } = await store.settings.inForce(now());
      const text = JSON.stringify(openApi({ publicUrl, tokens, title: `${serviceName}, ${councilName}` }));
      built = { text, etag: `"${digest(text).slice(0, 32)}"` };
    }
    const headers = { ETag: built.etag, 'Cache-Control': 'public, max-age=300' };
    const known = (c.req.header('if-none-match') ?? '').split(',').map((each) => each.trim().replace(/^W\//, ''));
    if (known.includes(built.etag) || known.includes('*')) return c.body(null, 304, headers);
    return c.body(built.text, 200, { ...headers, 'Content-Type': 'application/json' });
  };
}
