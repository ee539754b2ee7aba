import type { FormIds } from './control-of.ts';
import { peopleIn } from './form-people.ts';
import type { Typed } from './form-reader.ts';

/** The pages of the form: the incident, each adult, each child, what the risk was assessed with; then the check. */
export const stepsOf = ({ adults, children }: FormIds): string[] => [
  'incident',
  ...adults,
  ...children,
  'assessment',
  'check',
];

/** The page on which a control stands. */
export function stepOf(field: string, typed: Typed): string {
  const { adults, children } = peopleIn(typed);
  const person = [...adults, ...children].find((id) => field.startsWith(`${id}-`));
  if (person) return person;
  return /^(tool|notifications|maracs)/.test(field) ? 'assessment' : 'incident';
}

/** The page that comes after another. */
export const stepAfter = (step: string, typed: Typed): string => {
  const steps = stepsOf(peopleIn(typed));
  return steps[steps.indexOf(step) + 1] ?? 'check';
};
