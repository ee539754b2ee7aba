import type { Problem } from '../../../shared/result.ts';

/** A refusal of the box itself as an RFC 9457 problem. `errors` name the fields. */
export function problem(status: number, title: string, errors: Problem[] = [], more: Record<string, unknown> = {}) {
  const body = {
    type: 'about:blank',
    status,
    title,
    ...(errors.length > 0 && {
      errors: errors.map(({ field, code }) => ({ pointer: `/${field}`, detail: `${field} must be ${code}` })),
    }),
    ...more,
  };
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/problem+json' } });
}
