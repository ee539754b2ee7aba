import { type Attributes, classes, shown } from './element.ts';
import { QuestionGroup, type QuestionProps } from './form-group.tsx';
import { Input } from './input.tsx';

export type DatePart = 'day' | 'month' | 'year';

export type DateInputProps = QuestionProps & {
  /** Names the boxes `name-day`, `name-month`, `name-year`; with an empty name they are `day`, `month`, `year`. */
  name: string;
  /** The name when left out. Error summaries link to a box: `#id-day`. */
  id?: string;
  value?: Partial<Record<DatePart, string | number>>;
  /** The boxes at fault; all of them when there is an error and this is left out. */
  errorIn?: readonly DatePart[];
  parts?: readonly DatePart[];
  /** `bday` offers the reader's own date of birth; never for someone else's. */
  autocomplete?: 'bday';
  labels?: Partial<Record<DatePart, string>>;
  class?: string;
  attributes?: Attributes;
};

/** A date as two or three boxes, so that one known by heart can be typed. */
export const DateInput = (props: DateInputProps) => {
  const id = props.id ?? props.name;
  const parts = props.parts ?? (['day', 'month', 'year'] as const);
  const errorIn = props.errorIn ?? (shown(props.error) ? parts : []);
  const labels = { day: 'Day', month: 'Month', year: 'Year', ...props.labels };
  return (
    <QuestionGroup {...props} id={id} role="group">
      <div class={classes('govuk-date-input', props.class)} {...props.attributes} id={id}>
        {parts.map((part) => (
          <div class="govuk-date-input__item">
            <Input
              label={labels[part]}
              labelClass="govuk-date-input__label"
              id={`${id}-${part}`}
              name={props.name ? `${props.name}-${part}` : part}
              value={props.value?.[part]}
              width={part === 'year' ? 4 : 2}
              class={classes('govuk-date-input__input', errorIn.includes(part) && 'govuk-input--error')}
              inputmode="numeric"
              autocomplete={props.autocomplete && `${props.autocomplete}-${part}`}
            />
          </div>
        ))}
      </div>
    </QuestionGroup>
  );
};
