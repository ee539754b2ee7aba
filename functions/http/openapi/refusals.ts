import { type ApiRefusal, meanings, problemDocument } from '../api/problem.ts';
import type { Operation } from './operations.ts';

/** A refusal as it would be answered, for an example. */
function exampleOf(kind: ApiRefusal['kind']) {
  const instance = 'urn:uuid:0c9b2f3e-6a58-4c58-8d0e-52a1d4f5b6c7';
  const more = {
    problems: [{ field: '/children/0/child-voice/voice', code: 'missing' }],
    status: 'answered',
    by: '',
    triggers: [],
    retryAfterSeconds: 5,
    most: 0,
    scope: 'concerns:write',
    allow: ['GET'],
  };
  return { summary: meanings[kind].title, value: problemDocument({ kind, ...more }, instance) };
}

const extraHeaders: Partial<Record<number, object>> = {
  401: { 'WWW-Authenticate': { schema: { type: 'string' } } },
  403: { 'WWW-Authenticate': { schema: { type: 'string' } } },
  429: { 'Retry-After': { description: 'Seconds to wait', schema: { type: 'integer' } } },
  503: { 'Retry-After': { description: 'Seconds to wait', schema: { type: 'integer' } } },
};

/** The refusals of an operation, by status: several kinds may share one. */
export function refusals({ refuses }: Operation) {
  const kinds = Map.groupBy(refuses, (kind) => meanings[kind].status);
  return [...kinds].map(([status, same]) => [
    status,
    {
      description: same.map((kind) => meanings[kind].title).join('; '),
      ...(extraHeaders[status] && { headers: extraHeaders[status] }),
      content: {
        'application/problem+json': {
          schema: { $ref: '#/components/schemas/Problem' },
          examples: Object.fromEntries(same.map((kind) => [kind, exampleOf(kind)])),
        },
      },
    },
  ]);
}
