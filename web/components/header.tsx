import type { Child } from 'hono/jsx';
import { type Attributes, classes } from './element.ts';

export type HeaderProps = {
  href?: string;
  containerClass?: string;
  class?: string;
  attributes?: Attributes;
  children?: Child;
  /** After the council's name, on the same line where there is room. */
  end?: Child;
};

/** The council's name on the council's colour. Not GOV.UK's header: the crown and its logo are not ours to use. */
export const Header = ({ href = '/', containerClass = 'govuk-width-container', ...props }: HeaderProps) => (
  <div class={classes('govuk-generic-header', props.class)} {...props.attributes}>
    <div class={classes('govuk-generic-header__container', containerClass)}>
      <div class="govuk-generic-header__logo">
        <a href={href} class="govuk-generic-header__homepage-link">
          {props.children}
        </a>
      </div>
      {props.end}
    </div>
  </div>
);
