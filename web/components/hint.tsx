import type { Child } from 'hono/jsx';
import { type Attributes, classes } from './element.ts';

export type HintProps = { id?: string; class?: string; attributes?: Attributes; children?: Child };

/** Help below a label, read out with its field. */
export const Hint = (props: HintProps) => (
  <div id={props.id} class={classes('govuk-hint', props.class)} {...props.attributes}>
    {props.children}
  </div>
);
