import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import * as z from 'zod';
import type { Problem, Refusal } from '../../../shared/result.ts';
import type { ApiRequest } from './context.ts';
import { problemInWords } from './problem-words.ts';

/** Why the API did not do what it was asked: the domain's refusals, and what only HTTP knows. */
export type ApiRefusal =
  | Refusal
  | { kind: 'bad-token' }
  | { kind: 'scope-missing'; scope: string }
  | { kind: 'method-not-allowed'; allow: readonly string[] }
  | { kind: 'fault' }
  | { kind: 'unavailable'; retryAfterSeconds: number };

type Meaning = { status: ContentfulStatusCode; title: string; detail?: string };

/** Each refusal as a problem: one table of meanings, whose other face is the pages that people get. */
export const meanings = {
  'signed-out': { status: 401, title: 'No access token', detail: 'Send the access token as a bearer token.' },
  'bad-token': { status: 401, title: 'The access token is not valid', detail: 'Ask for a new token.' },
  forbidden: { status: 403, title: 'Your system may not do this' },
  'scope-missing': { status: 403, title: 'The access token has not the scope that this needs' },
  'not-found': { status: 404, title: 'There is nothing here', detail: 'It does not exist, or it is not yours.' },
  'method-not-allowed': { status: 405, title: 'This address does not take that method' },
  'wrong-status': { status: 409, title: 'The concern has moved on', detail: 'This can no longer be done, or not yet.' },
  stale: { status: 409, title: 'Someone else changed this at the same time', detail: 'Read it again, then try again.' },
  taken: { status: 409, title: 'Someone else has this' },
  'second-person-needed': { status: 409, title: 'A second person is needed' },
  withdrawn: { status: 409, title: 'The concern has been withdrawn' },
  'never-pauses': { status: 409, title: 'This clock never pauses' },
  'letter-blocked': { status: 409, title: 'The letter says what it may not say' },
  'letter-held': { status: 409, title: 'The letter is being checked by the front door' },
  'key-reused': {
    status: 409,
    title: 'This idempotency key was used for something else',
    detail: 'A key stands for one request. Use a new key for a new request.',
  },
  invalid: { status: 400, title: 'Something in the request is wrong', detail: 'Nothing was kept. See errors.' },
  'too-large': { status: 413, title: 'The request is too large', detail: 'Nothing was kept.' },
  'unsupported-media-type': {
    status: 415,
    title: 'The body must be of the type that this address takes, in UTF-8 and not compressed',
  },
  'too-many-requests': { status: 429, title: 'Too many requests', detail: 'Wait as long as Retry-After says.' },
  'too-many-looks': { status: 429, title: 'Too many records in an hour' },
  fault: { status: 500, title: 'There is a fault in the service', detail: 'It has been logged under the instance.' },
  unavailable: { status: 503, title: 'The service cannot answer now', detail: 'Wait as long as Retry-After says.' },
} as const satisfies Record<ApiRefusal['kind'], Meaning>;

/** What whoever asks for a place in a list is told that is none of that list's. */
export const notACursor = {
  kind: 'invalid',
  problems: [{ field: 'query:cursor', code: 'not-a-cursor' }],
} satisfies ApiRefusal;

/** One thing wrong: `pointer` is its place in the body; what was wrong elsewhere names its header or parameter. */
export const ProblemError = z.strictObject({
  pointer: z.string().describe('JSON pointer (RFC 6901) to the field, empty for the whole body'),
  header: z.string().optional().describe('The header, where the error is in one'),
  parameter: z.string().optional().describe('The parameter of the query, where the error is in one'),
  code: z.string().describe('What is wrong, for a program'),
  detail: z.string().describe('What is wrong, for a person'),
});
export type ProblemError = z.infer<typeof ProblemError>;

/** A problem document (RFC 9457). */
export const ProblemDocument = z.strictObject({
  type: z.string().describe('Which problem this is: the same for the same kind, whenever it occurs'),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  instance: z.string().describe('The name of this one occurrence, under which it is logged'),
  errors: z.array(ProblemError).max(100).optional(),
});
export type ProblemDocument = z.infer<typeof ProblemDocument>;

/** A problem's place: a JSON pointer, or `header:<name>` or `query:<name>`. */
export function errorOf(problem: Problem): ProblemError {
  const [, where, name] = /^(header|query):(.+)$/.exec(problem.field) ?? [];
  return {
    pointer: where ? '' : problem.field,
    ...(where === 'header' && { header: name }),
    ...(where === 'query' && { parameter: name }),
    code: problem.code,
    detail: problemInWords(problem),
  };
}

export function problemDocument(refusal: ApiRefusal, instance: string): ProblemDocument {
  const { status, title, ...more }: Meaning = meanings[refusal.kind];
  return {
    type: `/problems/${refusal.kind}`,
    title,
    status,
    ...more,
    instance,
    ...(refusal.kind === 'invalid' && { errors: refusal.problems.slice(0, 100).map(errorOf) }),
  };
}

/** The headers that belong to a refusal (RFC 6750 for tokens). */
function headersOf(refusal: ApiRefusal): Record<string, string> {
  switch (refusal.kind) {
    case 'signed-out':
      return { 'WWW-Authenticate': 'Bearer realm="front-door"' };
    case 'bad-token':
      return { 'WWW-Authenticate': 'Bearer realm="front-door", error="invalid_token"' };
    case 'scope-missing':
      return {
        'WWW-Authenticate': `Bearer realm="front-door", error="insufficient_scope", scope="${refusal.scope}"`,
      };
    case 'method-not-allowed':
      return { Allow: refusal.allow.join(', ') };
    case 'too-many-requests':
    case 'unavailable':
      return { 'Retry-After': String(refusal.retryAfterSeconds) };
    default:
      return {};
  }
}

/** Answers with the problem that a refusal is. */
export function problem<E extends ApiRequest>(c: Context<E>, refusal: ApiRefusal): Response {
  const document = problemDocument(refusal, c.var.instance);
  return c.body(JSON.stringify(document), meanings[refusal.kind].status, {
    ...headersOf(refusal),
    'Content-Type': 'application/problem+json',
  });
}
