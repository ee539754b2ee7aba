import type { Child } from 'hono/jsx';
import { type Attributes, classes } from './element.ts';

export type SkipLinkProps = { href?: string; class?: string; attributes?: Attributes; children?: Child };

/** Past what every page repeats; the first thing that the tab key finds. */
export const SkipLink = ({ href = '#main-content', ...props }: SkipLinkProps) => (
  <a href={href} class={classes('govuk-skip-link', props.class)} {...props.attributes} data-module="govuk-skip-link">
    {props.children ?? 'Skip to main content'}
  </a>
);
