import type { Child } from 'hono/jsx';
import { type Attributes, classes } from './element.ts';

export type TagColour = 'grey' | 'green' | 'teal' | 'blue' | 'purple' | 'magenta' | 'red' | 'orange' | 'yellow';

export type TagProps = { colour?: TagColour; class?: string; attributes?: Attributes; children?: Child };

/** A status in a word or two; the colour only repeats what the words say. */
export const Tag = (props: TagProps) => (
  <strong class={classes('govuk-tag', props.colour && `govuk-tag--${props.colour}`, props.class)} {...props.attributes}>
    {props.children}
  </strong>
);
