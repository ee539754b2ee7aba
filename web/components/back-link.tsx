import type { Child } from 'hono/jsx';
import { type Attributes, classes } from './element.ts';

export type BackLinkProps = {
  href: string;
  inverse?: boolean;
  class?: string;
  attributes?: Attributes;
  children?: Child;
};

/** To the page before; before the main content. */
export const BackLink = (props: BackLinkProps) => (
  <a
    href={props.href}
    class={classes('govuk-back-link', props.inverse && 'govuk-back-link--inverse', props.class)}
    {...props.attributes}
  >
    {props.children ?? 'Back'}
  </a>
);
