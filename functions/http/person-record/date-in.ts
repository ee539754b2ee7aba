import { typedIn } from '../contacts/form.ts';
import type { FormBody } from '../form-body.ts';

/** A date of a form, as the calendar has it; what was typed, where it is no date. */
export function dateIn(body: FormBody, name: string): string | undefined {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => typedIn(body, `${name}-${part}`).trim());
  if (!day && !month && !year) return undefined;
  return `${year}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
}
