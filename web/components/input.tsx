import type { Child } from 'hono/jsx';
import { type Attributes, classes, shown } from './element.ts';
import { describedBy, LabelledGroup, type LabelledProps } from './form-group.tsx';

export type InputProps = LabelledProps & {
  value?: string | number;
  type?: string;
  /** How many characters it looks made for. */
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
  prefix?: Child;
  suffix?: Child;
  inputmode?: 'none' | 'text' | 'decimal' | 'numeric' | 'tel' | 'search' | 'email' | 'url';
  autocomplete?: string;
  autocapitalize?: 'none' | 'sentences' | 'words' | 'characters';
  pattern?: string;
  spellcheck?: boolean;
  disabled?: boolean;
  class?: string;
  attributes?: Attributes;
};

/** One line of text. */
export const Input = (props: InputProps) => {
  const id = props.id ?? props.name;
  const input = (
    <input
      class={classes(
        'govuk-input',
        props.width && `govuk-input--width-${props.width}`,
        props.class,
        shown(props.error) && 'govuk-input--error',
      )}
      id={id}
      name={props.name}
      type={props.type ?? 'text'}
      spellcheck={props.spellcheck}
      value={props.value}
      disabled={props.disabled}
      aria-describedby={describedBy(id, props)}
      autocomplete={props.autocomplete}
      autocapitalize={props.autocapitalize}
      pattern={props.pattern}
      inputmode={props.inputmode}
      {...props.attributes}
    />
  );
  return (
    <LabelledGroup {...props}>
      {shown(props.prefix) || shown(props.suffix) ? (
        <div class="govuk-input__wrapper">
          <Affix kind="prefix">{props.prefix}</Affix>
          {input}
          <Affix kind="suffix">{props.suffix}</Affix>
        </div>
      ) : (
        input
      )}
    </LabelledGroup>
  );
};

const Affix = ({ kind, children }: { kind: 'prefix' | 'suffix'; children?: Child }) =>
  shown(children) ? (
    <div class={`govuk-input__${kind}`} aria-hidden="true">
      {children}
    </div>
  ) : null;
