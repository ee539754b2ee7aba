import type { Child } from 'hono/jsx';
import { type Attributes, classes, shown } from './element.ts';

/** `current` is this page, `active` the part of the service it belongs to. */
export type NavigationItem = {
  text: Child;
  href?: string;
  current?: boolean;
  active?: boolean;
  attributes?: Attributes;
};

export type ServiceNavigationProps = {
  serviceName?: Child;
  serviceHref?: string;
  navigation?: readonly (NavigationItem | false | null | undefined)[];
  navigationId?: string;
  navigationClass?: string;
  navigationLabel?: string;
  menuText?: string;
  menuLabel?: string;
  ariaLabel?: string;
  /** Folded behind a button on small screens; when left out, as soon as there are two links. */
  collapse?: boolean;
  /** After the last link, each a list item of its own. */
  navigationEnd?: Child;
  class?: string;
  attributes?: Attributes;
};

/** The service's name and its main places. */
export const ServiceNavigation = ({ ariaLabel = 'Service information', ...props }: ServiceNavigationProps) => {
  const common = {
    class: classes('govuk-service-navigation', props.class),
    'data-module': 'govuk-service-navigation',
    ...props.attributes,
  };
  const inside = (
    <div class="govuk-width-container">
      <div class="govuk-service-navigation__container">
        <ServiceName {...props} />
        <Navigation {...props} />
      </div>
    </div>
  );
  return shown(props.serviceName) ? (
    <section aria-label={ariaLabel} {...common}>
      {inside}
    </section>
  ) : (
    <div {...common}>{inside}</div>
  );
};

const ServiceName = ({ serviceName, serviceHref }: ServiceNavigationProps) =>
  shown(serviceName) ? (
    <span class="govuk-service-navigation__service-name">
      {serviceHref ? (
        <a href={serviceHref} class="govuk-service-navigation__link">
          {serviceName}
        </a>
      ) : (
        <span class="govuk-service-navigation__text">{serviceName}</span>
      )}
    </span>
  ) : null;

const Navigation = ({ navigationId = 'navigation', menuText = 'Menu', ...props }: ServiceNavigationProps) => {
  const items = (props.navigation ?? []).filter((item) => Boolean(item));
  if (items.length === 0 && !shown(props.navigationEnd)) return null;
  return (
    <nav
      aria-label={props.navigationLabel || menuText}
      class={classes('govuk-service-navigation__wrapper', props.navigationClass)}
    >
      {(props.collapse ?? items.length > 1) && (
        <button
          type="button"
          class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
          aria-controls={navigationId}
          aria-label={props.menuLabel === menuText ? undefined : props.menuLabel}
          {...untilScriptsRun}
        >
          {menuText}
        </button>
      )}
      <ul class="govuk-service-navigation__list" id={navigationId}>
        {items.map((item) => item && <Item {...item} />)}
        {props.navigationEnd}
      </ul>
    </nav>
  );
};

const untilScriptsRun = { hidden: true, 'aria-hidden': 'true' } as const;

const Item = ({ text, href, current, active, attributes }: NavigationItem) => {
  const here = current || active;
  const ariaCurrent = current ? 'page' : active ? 'true' : undefined;
  const inside = here ? <strong class="govuk-service-navigation__active-fallback">{text}</strong> : text;
  return (
    <li class={classes('govuk-service-navigation__item', here && 'govuk-service-navigation__item--active')}>
      {href ? (
        <a class="govuk-service-navigation__link" href={href} aria-current={ariaCurrent} {...attributes}>
          {inside}
        </a>
      ) : (
        shown(text) && (
          <span class="govuk-service-navigation__text" aria-current={ariaCurrent}>
            {inside}
          </span>
        )
      )}
    </li>
  );
};
