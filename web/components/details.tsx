import type { Child } from 'hono/jsx';
import { type Attributes, classes } from './element.ts';

export type DetailsProps = {
  summary: Child;
  open?: boolean;
  id?: string;
  class?: string;
  attributes?: Attributes;
  children?: Child;
};

/** More, for the few who need it. */
export const Details = (props: DetailsProps) => (
  <details id={props.id} class={classes('govuk-details', props.class)} {...props.attributes} open={props.open}>
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">{props.summary}</span>
    </summary>
    <div class="govuk-details__text">{props.children}</div>
  </details>
);
