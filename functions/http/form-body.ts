import type { Context } from 'hono';
import { ok, type Result, refuse } from '../../shared/result.ts';
import { readUpTo } from './read-up-to.ts';

/** What a form sent: each control's text, or its texts when it came more than once. */
export type FormBody = Record<string, string | string[]>;

/** Larger than any form of ours with every text at its limit, so that a text too long is told beside its field. */
export const bodyLimit = 4_000_000;
const controlLimit = 2_000;

/** Why the text of a form is not taken. */
type Unread = { kind: 'unsupported-media-type' } | { kind: 'too-large' } | { kind: 'invalid'; problems: [] };

/**
 * The text of a form, of `limit` bytes at most: it stops reading there, whatever the request said of its length. A
 * body that ends before it is whole is the sender's trouble and no fault of ours.
 */
export async function formText(c: Context, limit: number): Promise<string | Unread> {
  const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  const isForm = type === 'application/x-www-form-urlencoded';
  if (Number(c.req.header('content-length') ?? 0) > limit) return { kind: 'too-large' };
  let bytes: Uint8Array | undefined;
  try {
    bytes = await readUpTo(c.req.raw.body, isForm ? limit : 0);
  } catch {
    return { kind: 'invalid', problems: [] };
  }
  if (!bytes) return { kind: isForm ? 'too-large' : 'unsupported-media-type' };
  return new TextDecoder().decode(bytes);
}

/** Reads a form of ours. Anything but a URL-encoded form of sane size is refused before it is looked at. */
export async function formBody(c: Context): Promise<Result<FormBody>> {
  const text = await formText(c, bodyLimit);
  return typeof text === 'string' ? readForm(text) : refuse(text);
}

/** Reads a URL-encoded form from its text. */
export function readForm(text: string): Result<FormBody> {
  const values: Map<string, string[]> = new Map();
  let controls = 0;
  for (const [name, value] of new URLSearchParams(text)) {
    controls += 1;
    if (controls > controlLimit) return refuse({ kind: 'too-large' });
    const before = values.get(name);
    if (before) before.push(value);
    else values.set(name, [value]);
  }
  return ok(Object.fromEntries([...values].map(([name, all]) => [name, all.length === 1 ? (all[0] ?? '') : all])));
}

/** The first text of a control, or nothing. */
export const textOf = (body: FormBody, name: string): string => {
  const value = Object.hasOwn(body, name) ? body[name] : undefined;
  return (Array.isArray(value) ? value[0] : value) ?? '';
};
export const textsOf = (body: FormBody, name: string): string[] => {
  const value = Object.hasOwn(body, name) ? body[name] : undefined;
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
};
