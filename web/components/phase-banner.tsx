import type { Child } from 'hono/jsx';
import { type Attributes, classes } from './element.ts';
import { Tag } from './tag.tsx';

export type PhaseBannerProps = {
  tag: Child;
  tagClass?: string;
  class?: string;
  attributes?: Attributes;
  children?: Child;
};

/** How finished the service is, and where to say what one thinks of it. */
export const PhaseBanner = (props: PhaseBannerProps) => (
  <div class={classes('govuk-phase-banner govuk-width-container', props.class)} {...props.attributes}>
    <p class="govuk-phase-banner__content">
      <Tag class={classes('govuk-phase-banner__content__tag', props.tagClass)}>{props.tag}</Tag>
      <span class="govuk-phase-banner__text">{props.children}</span>
    </p>
  </div>
);
