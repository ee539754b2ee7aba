import type { Child } from 'hono/jsx';
import { type Attributes, classes, type Size, shown } from './element.ts';

export type FieldsetProps = {
  legend?: Child;
  legendSize?: Size;
  legendIsHeading?: boolean;
  describedBy?: string;
  role?: string;
  class?: string;
  attributes?: Attributes;
  children?: Child;
};

/** Fields that answer one question together; the legend is the question. */
export const Fieldset = (props: FieldsetProps) => (
  <fieldset
    class={classes('govuk-fieldset', props.class)}
    role={props.role}
    aria-describedby={props.describedBy}
    {...props.attributes}
  >
    {shown(props.legend) && (
      <legend
        class={classes('govuk-fieldset__legend', props.legendSize && `govuk-fieldset__legend--${props.legendSize}`)}
      >
        {props.legendIsHeading ? <h1 class="govuk-fieldset__heading">{props.legend}</h1> : props.legend}
      </legend>
    )}
    {props.children}
  </fieldset>
);
