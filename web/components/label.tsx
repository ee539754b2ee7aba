import type { Child } from 'hono/jsx';
import { type Attributes, classes, type Size, shown } from './element.ts';

export type LabelProps = {
  for?: string;
  size?: Size;
  isHeading?: boolean;
  class?: string;
  attributes?: Attributes;
  children?: Child;
};

/** The words of a field; the page's h1 when it asks one thing only. */
export const Label = (props: LabelProps) => {
  if (!shown(props.children)) return null;
  const label = (
    <label
      class={classes('govuk-label', props.size && `govuk-label--${props.size}`, props.class)}
      for={props.for}
      {...props.attributes}
    >
      {props.children}
    </label>
  );
  return props.isHeading ? <h1 class="govuk-label-wrapper">{label}</h1> : label;
};
