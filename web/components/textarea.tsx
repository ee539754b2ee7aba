import type { Child } from 'hono/jsx';
import { type Attributes, classes, shown } from './element.ts';
import { describedBy, LabelledGroup, type LabelledProps } from './form-group.tsx';

export type TextareaProps = LabelledProps & {
  value?: string;
  rows?: number;
  autocomplete?: string;
  spellcheck?: boolean;
  disabled?: boolean;
  class?: string;
  attributes?: Attributes;
  /** Shown below the box. */
  after?: Child;
};

/** Several lines of text. */
export const Textarea = (props: TextareaProps) => {
  const id = props.id ?? props.name;
  return (
    <LabelledGroup {...props}>
      <textarea
        class={classes('govuk-textarea', shown(props.error) && 'govuk-textarea--error', props.class)}
        id={id}
        name={props.name}
        rows={props.rows ?? 5}
        disabled={props.disabled}
        aria-describedby={describedBy(id, props)}
        autocomplete={props.autocomplete}
        spellcheck={props.spellcheck}
        {...props.attributes}
      >
        {keepFirstLine(props.value)}
      </textarea>
      {props.after}
    </LabelledGroup>
  );
};

/** Browsers drop a line break that comes first in a textarea, so one that was typed is written twice. */
const keepFirstLine = (value = '') => (/^\r?\n/.test(value) ? `\n${value}` : value);
