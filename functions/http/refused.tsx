import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Refusal } from '../../shared/result.ts';
import { RefusedPage } from '../../web/pages/refused.tsx';
import type { OpenedContact, Plain } from './context.ts';

const statusOf = {
  'not-found': 404,
  forbidden: 403,
  'signed-out': 401,
  'wrong-status': 409,
  stale: 409,
  taken: 409,
  'second-person-needed': 409,
  withdrawn: 409,
  'never-pauses': 409,
  'letter-blocked': 409,
  'letter-held': 409,
  invalid: 400,
  'too-large': 413,
  'unsupported-media-type': 415,
  'too-many-requests': 429,
  'too-many-looks': 429,
  'key-reused': 409,
} as const satisfies Record<Refusal['kind'], ContentfulStatusCode>;

export const statusOfRefusal = (refusal: Refusal): ContentfulStatusCode => statusOf[refusal.kind];

/** Whether a script of ours asked, and wants JSON, rather than a person's browser following a link. */
export const wantsJson = (c: Context): boolean => (c.req.header('accept') ?? '').startsWith('application/json');

/** Each kind of refusal as a page and a status; to a script, as a problem document (RFC 9457). */
export function refused<E extends Plain>(c: Context<E>, refusal: Refusal): Response | Promise<Response> {
  const status = statusOf[refusal.kind];
  if (refusal.kind === 'too-many-requests') c.header('Retry-After', String(refusal.retryAfterSeconds));
  if (wantsJson(c)) {
    return c.body(JSON.stringify({ type: `/problems/${refusal.kind}`, title: refusal.kind, status }), status, {
      'Content-Type': 'application/problem+json',
    });
  }
  const { site, actor, contact }: Partial<OpenedContact['Variables']> & Plain['Variables'] = c.var;
  return c.html(<RefusedPage {...{ site, refusal, actor, contactId: contact?.id }} />, status);
}
