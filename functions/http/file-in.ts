import type { Context } from 'hono';
import { readUpTo } from './read-up-to.ts';

/** What a function may be handed in one request, with room for the form around the file. */
const bodyLimit = 4_200_000;

/** The file in a form, or why it is not taken. It stops reading at the limit, whatever the request said of its length. */
export async function fileIn(c: Context): Promise<Uint8Array | { code: 'no-file' | 'too-large' }> {
  const type = c.req.header('content-type') ?? '';
  if (!/^multipart\/form-data\s*;/i.test(type)) return { code: 'no-file' };
  if (Number(c.req.header('content-length') ?? 0) > bodyLimit) return { code: 'too-large' };
  const bytes = await readUpTo(c.req.raw.body, bodyLimit).catch(() => new Uint8Array());
  if (!bytes) return { code: 'too-large' };
  const form = await new Response(Buffer.from(bytes), { headers: { 'Content-Type': type } })
    .formData()
    .catch(() => undefined);
  const file = form?.get('file');
  if (!file || typeof file === 'string' || file.size === 0) return { code: 'no-file' };
  return new Uint8Array(await file.arrayBuffer());
}
