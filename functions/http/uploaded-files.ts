import type { Context } from 'hono';
import { readUpTo } from './read-up-to.ts';

/** The files in a form, or why none is taken. It stops reading at the limit, whatever the request said of its length. */
export async function uploadedFiles<Name extends string>(
  c: Context,
  names: readonly Name[],
  limit: number,
): Promise<
  { ok: true; files: Partial<Record<Name, { bytes: Uint8Array; name: string }>> } | { ok: false; code: string }
> {
  const type = c.req.header('content-type') ?? '';
  if (!/^multipart\/form-data\s*;/i.test(type)) return { ok: false, code: 'no-file' };
  if (Number(c.req.header('content-length') ?? 0) > limit) return { ok: false, code: 'too-large' };
  const bytes = await readUpTo(c.req.raw.body, limit).catch(() => new Uint8Array());
  if (!bytes) return { ok: false, code: 'too-large' };
  const form = await new Response(Buffer.from(bytes), { headers: { 'Content-Type': type } })
    .formData()
    .catch(() => undefined);
  const files: Partial<Record<Name, { bytes: Uint8Array; name: string }>> = {};
  for (const name of names) {
    const file = form?.get(name);
    if (file && typeof file !== 'string' && file.size > 0)
      files[name] = { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name };
  }
  return { ok: true, files };
}
