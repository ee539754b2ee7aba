import type * as z from 'zod';
import type { Problem } from '../../shared/result.ts';

/** What a schema found wrong, as problems of the fields of a form: the path joined by dots, and the issue's code. */
export const problemsOf = (error: z.ZodError): Problem[] =>
  error.issues.map(({ path, code }) => ({ field: path.join('.'), code }));
