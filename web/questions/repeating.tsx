import type { ListQuestion } from '../../shared/form/question.ts';
import { Button } from '../components/button.tsx';
import { classes } from '../components/element.ts';
import { ErrorMessage } from '../components/error-message.tsx';
import { Fieldset } from '../components/fieldset.tsx';
import { questionWords } from '../forms/concern/concern-words.ts';
import { named } from '../forms/named.ts';
import type { GroupProps } from './per-child.tsx';
import type { Shown } from './question-page.ts';

/** How many rows of a repeating question have something in them. */
export function rowsShown(shown: Shown, field: string): number {
  let rows = 0;
  for (const control of Object.keys(shown)) {
    if (!control.startsWith(`${field}-`)) continue;
    const row = Number.parseInt(control.slice(field.length + 1), 10);
    if (row >= rows) rows = row + 1;
  }
  return rows;
}

/** The same few questions as often as there are things to tell. Each row has its number and a way to take it out. */
export const Repeating = ({ name, question, group, page, draw }: GroupProps<ListQuestion>) => {
  const path = [...group.path, name];
  const field = group.prefix + name;
  const words = questionWords(page.task, path);
  const label = named(words.label, { name: page.about });
  const error = page.errors.get(field);
  const filled = rowsShown(page.shown, field);
  const rows = Math.min(filled + (filled === 0 || page.more === field ? 1 : 0), Math.max(question.max, filled));
  return (
    <div
      class={classes('govuk-form-group', error && 'govuk-form-group--error')}
      id={field}
      tabindex={error ? -1 : undefined}
    >
      <Fieldset legend={question.required ? label : `${label} (optional)`} legendSize="m">
        {words.hint && <div class="govuk-hint">{named(words.hint, { name: page.about })}</div>}
        {error && <ErrorMessage>{error.text}</ErrorMessage>}
        {Array.from({ length: rows }, (_, row) => (
          <div class="app-block">
            <fieldset class="govuk-fieldset">
              <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
                <span class="govuk-visually-hidden">{label} </span>
                {row + 1}
              </legend>
              {draw({ group: { questions: question.each, prefix: `${field}-${row}-`, path }, page })}
              {row < filled && (
                <Button variant="secondary" name="remove" value={`${field}-${row}`} class="app-button-small">
                  Remove{' '}
                  <span class="govuk-visually-hidden">
                    number {row + 1} of {label}
                  </span>
                </Button>
              )}
            </fieldset>
          </div>
        ))}
      </Fieldset>
      {rows < question.max && (
        <Button variant="secondary" name="add" value={field}>
          Add another <span class="govuk-visually-hidden">answer to {label}</span>
        </Button>
      )}
    </div>
  );
};
