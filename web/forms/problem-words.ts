import type { Problem } from '../../shared/result.ts';

/** What each field of a form says about a problem of it, by the problem's code. */
export type FieldProblem = { readonly [field: string]: (code: string) => string };

/** A problem in words, and the id of the control that it is about. */
export type FieldError = { readonly id: string; readonly text: string };

/** Said beside the longest text of a form when a contact cannot hold all of it. */
export const noRoom = 'There is no room for a text of this length beside what is there already. Make it shorter';

/** Problems in words, one for each field: the first that was found. Throws for a field that the form does not have. */
export function problemsInWords(problems: readonly Problem[], words: FieldProblem): FieldError[] {
  const first = new Map<string, Problem>();
  for (const problem of problems) if (!first.has(problem.field)) first.set(problem.field, problem);
  return [...first.values()].map(({ field, code }) => {
    const say = words[field];
    if (!say) throw new Error(`the form has no field ${field}`);
    return { id: field, text: say(code) };
  });
}

export const errorOf = (errors: readonly FieldError[], id: string): string | undefined =>
  errors.find((error) => error.id === id)?.text;

/** The errors as the links of an error summary. */
export const summaryOf = (errors: readonly FieldError[]) => errors.map(({ id, text }) => ({ text, href: `#${id}` }));
