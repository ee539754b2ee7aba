import type { Context } from 'hono';

/** Whether a person's browser asks for a page, rather than a script for JSON. */
export const wantsPage = (c: Context): boolean => (c.req.header('accept') ?? '').includes('text/html');

/** Whether a form was sent, rather than JSON. */
export const isForm = (c: Context): boolean =>
  (c.req.header('content-type') ?? '').startsWith('application/x-www-form-urlencoded');

/** What was sent, from a form or from JSON; undefined when it is neither. Controls left empty count as not sent. */
export async function sent(c: Context): Promise<unknown> {
  const text = await c.req.text();
  if (isForm(c)) return Object.fromEntries([...new URLSearchParams(text)].filter(([, value]) => value.trim() !== ''));
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
