import type { Context } from 'hono';
import { ok, type Result, refuse } from '../../../shared/result.ts';
import { readUpTo } from '../read-up-to.ts';
import { type Json, readJson } from './json.ts';

/** Larger than any concern may be, so that a text too long is told with its place and not by the size of the whole. */
export const bodyLimit = 1_048_576;

const json = /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;

/** As large as a whole file of a system may be. */
export const fileLimit = 4_000_000;

const csv = /^text\/csv\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;

/** Reads a body that is a whole file of comma-separated values. */
export async function csvBody(c: Context): Promise<Result<Uint8Array>> {
  const encoding = c.req.header('content-encoding') ?? 'identity';
  if (!csv.test(c.req.header('content-type') ?? '') || encoding !== 'identity') {
    return refuse({ kind: 'unsupported-media-type' });
  }
  if (Number(c.req.header('content-length') ?? 0) > fileLimit) return refuse({ kind: 'too-large' });
  const bytes = await readUpTo(c.req.raw.body, fileLimit);
  return bytes ? ok(bytes) : refuse({ kind: 'too-large' });
}

/** Reads a body of JSON. It stops reading at the limit, whatever the request said of its length. */
export async function jsonBody(c: Context): Promise<Result<Json>> {
  const encoding = c.req.header('content-encoding') ?? 'identity';
  if (!json.test(c.req.header('content-type') ?? '') || encoding !== 'identity') {
    return refuse({ kind: 'unsupported-media-type' });
  }
  if (Number(c.req.header('content-length') ?? 0) > bodyLimit) return refuse({ kind: 'too-large' });
  const bytes = await readUpTo(c.req.raw.body, bodyLimit);
  if (!bytes) return refuse({ kind: 'too-large' });
  try {
    return readJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return refuse({ kind: 'invalid', problems: [{ field: '', code: 'not-utf-8' }] });
  }
}
