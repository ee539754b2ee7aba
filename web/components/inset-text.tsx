import type { Child } from 'hono/jsx';
import { type Attributes, classes } from './element.ts';

export type InsetTextProps = { id?: string; class?: string; attributes?: Attributes; children?: Child };

/** Set off from the text around it, such as a quotation. */
export const InsetText = (props: InsetTextProps) => (
  <div id={props.id} class={classes('govuk-inset-text', props.class)} {...props.attributes}>
    {props.children}
  </div>
);
