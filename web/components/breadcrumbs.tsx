import type { Child } from 'hono/jsx';
import { type Attributes, classes } from './element.ts';

export type Breadcrumb = { text: Child; href?: string; attributes?: Attributes };

export type BreadcrumbsProps = {
  items: readonly Breadcrumb[];
  collapseOnMobile?: boolean;
  label?: string;
  class?: string;
  attributes?: Attributes;
};

/** Where this page lies; instead of a back link where there is a hierarchy. */
export const Breadcrumbs = ({ items, label = 'Breadcrumb', ...props }: BreadcrumbsProps) => (
  <nav
    class={classes('govuk-breadcrumbs', props.class, props.collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile')}
    {...props.attributes}
    aria-label={label}
  >
    <ol class="govuk-breadcrumbs__list">
      {items.map((item) =>
        item.href ? (
          <li class="govuk-breadcrumbs__list-item">
            <a class="govuk-breadcrumbs__link" href={item.href} {...item.attributes}>
              {item.text}
            </a>
          </li>
        ) : (
          <li class="govuk-breadcrumbs__list-item" aria-current="page">
            {item.text}
          </li>
        ),
      )}
    </ol>
  </nav>
);
