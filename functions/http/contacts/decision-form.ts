import { isCalendarDate, isoDate, monthNumber } from '../../../shared/form/calendar-date.ts';
import { cleaned } from '../../../shared/form/patterns.ts';
import type { Problem } from '../../../shared/result.ts';
import type { AllValues, DecisionValues } from '../../../web/forms/decision-values.ts';
import { controlOf, type DecisionField } from '../../../web/forms/decision-words.ts';
import { type FormBody, textOf, textsOf } from '../form-body.ts';

/** What was sent for each child, as it was typed. */
export const valuesIn = (body: FormBody, childIds: readonly string[]): AllValues =>
  Object.fromEntries(childIds.map((id) => [id, valuesFor(body, id)]));

function valuesFor(body: FormBody, childId: string): DecisionValues {
  const name = (field: DecisionField) => controlOf(childId, field);
  const text = (field: DecisionField) => cleaned(textOf(body, name(field)));
  const date = (part: string) => cleaned(textOf(body, `${name('nextStepBy')}-${part}`));
  return {
    level: text('level'),
    descriptors: textsOf(body, name('descriptors')),
    outcome: text('outcome'),
    additional: textsOf(body, name('additional')),
    rationale: text('rationale'),
    legalBasis: text('legalBasis'),
    nextStep: text('nextStep'),
    day: date('day'),
    month: date('month'),
    year: date('year'),
    askOfReferrer: text('askOfReferrer'),
  };
}

/** Three boxes as an ISO date; undefined when all are empty, and what no schema takes when they make no date. */
function dateIn({ day, month, year }: DecisionValues): string | undefined {
  const typed = [day, month, year].map((part) => part.trim());
  if (typed.every((part) => part === '')) return undefined;
  const [d, m, y] = [Number(typed[0]), monthNumber(typed[1] ?? ''), Number(typed[2])];
  const whole = typed.every((part) => part !== '') && m !== undefined && Number.isInteger(d) && Number.isInteger(y);
  return whole && isCalendarDate(y, m, d) ? isoDate(y, m, d) : 'not a date';
}

/** The command that the form makes, not yet checked; the children in the order of their ids, by which `byChild` counts. */
export const commandIn = (seen: number, values: AllValues, childIds: readonly string[]) => ({
  seen,
  children: childIds.flatMap((childId) => {
    const value = values[childId];
    if (!value) return [];
    const { day: _d, month: _m, year: _y, askOfReferrer, ...decision } = value;
    return {
      ...decision,
      childId,
      nextStepBy: dateIn(value),
      ...(askOfReferrer.trim() !== '' && { askOfReferrer }),
    };
  }),
});

/** Problems by the child's id, where the schema found them by the child's place in the list. */
export const byChild = (problems: readonly Problem[], childIds: readonly string[]): Problem[] =>
  problems.map(({ field, ...problem }) => {
    const [, index, name] = /^children\.(\d+)\.([^.]+)/.exec(field) ?? [];
    const id = index === undefined ? undefined : childIds[Number(index)];
    return { ...problem, field: id && name ? `${id}.${name}` : field };
  });
