import { type Attributes, classes, shown } from './element.ts';
import { describedBy, LabelledGroup, type LabelledProps } from './form-group.tsx';

/** The text stands for the value when there is none. */
export type Option = {
  text: string;
  value?: string | number;
  selected?: boolean;
  disabled?: boolean;
  attributes?: Attributes;
};

export type SelectProps = LabelledProps & {
  items: readonly (Option | false | null | undefined)[];
  value?: string | number;
  disabled?: boolean;
  class?: string;
  attributes?: Attributes;
};

/** Choose one of a long list. */
export const Select = (props: SelectProps) => {
  const id = props.id ?? props.name;
  const isChosen = (item: Option) => shown(props.value) && String(item.value ?? item.text) === String(props.value);
  return (
    <LabelledGroup {...props}>
      <select
        class={classes('govuk-select', props.class, shown(props.error) && 'govuk-select--error')}
        id={id}
        name={props.name}
        disabled={props.disabled}
        aria-describedby={describedBy(id, props)}
        {...props.attributes}
      >
        {props.items.map(
          (item) =>
            item && (
              <option
                value={item.value}
                selected={item.selected ?? isChosen(item)}
                disabled={item.disabled}
                {...item.attributes}
              >
                {item.text}
              </option>
            ),
        )}
      </select>
    </LabelledGroup>
  );
};
