import type * as z from 'zod';
import type { Problem } from '../../../shared/result.ts';
import { pointerTo, valueAt } from './json-pointer.ts';

type Issue = z.core.$ZodIssue;

const code = /^[a-z]+(-[a-z]+)*$/;

/** What a schema found wrong, each with its pointer. Schemas of ours say what is wrong as a code. */
export function schemaProblems(error: z.ZodError, body: unknown): Problem[] {
  return error.issues.flatMap((issue): Problem[] => {
    const field = pointerTo(issue.path);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ field: pointerTo([...issue.path, key]), code: 'unknown-key' }));
    }
    const params = paramsOf(issue);
    return [{ field, code: codeOf(issue, body), ...(params && { params }) }];
  });
}

function codeOf(issue: Issue, body: unknown): string {
  if (valueAt(body, issue.path) === undefined && issue.path.length > 0) return 'missing';
  if (code.test(issue.message)) return issue.message;
  if (issue.code === 'invalid_type') return 'wrong-type';
  if (issue.code === 'too_big' && issue.origin !== 'number') return issue.origin === 'array' ? 'too-many' : 'too-long';
  if (issue.code === 'too_small' && issue.origin === 'string') return 'empty';
  if (issue.code === 'invalid_format' && issue.format === 'datetime') return 'not-a-moment';
  return issue.code === 'invalid_key' ? 'not-an-id' : 'invalid';
}

const paramsOf = (issue: Issue): Problem['params'] =>
  issue.code === 'too_big' ? { max: Number(issue.maximum) } : undefined;
