import type { Context } from 'hono';
import { ok, type Result, refuse } from '../../shared/result.ts';

/** What a form sent: each control's text, or its texts when it came more than once. */
export type FormBody = Record<string, string | string[]>;

/** Larger than any form of ours with every text at its limit, so that a text too long is told beside its field. */
export const bodyLimit = 4_000_000;
const controlLimit = 2_000;

/** Reads a form of ours. Anything but a URL-encoded form of sane size is refused before it is looked at. */
export async function formBody(c: Context): Promise<Result<FormBody>> {
  const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  const text = await c.req.text();
  if (type !== 'application/x-www-form-urlencoded' && text !== '') return refuse({ kind: 'unsupported-media-type' });
  if (text.length > bodyLimit) return refuse({ kind: 'too-large' });
  return readForm(text);
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
