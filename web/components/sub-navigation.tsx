import type { Child } from 'hono/jsx';

export type SubNavigationProps = {
  items: readonly ({ text: Child; href: string; current?: boolean } | false | null | undefined)[];
  label?: string;
};

/** The pages of one record. */
export const SubNavigation = ({ items, label = 'Sub navigation' }: SubNavigationProps) => (
  <nav class="app-sub-navigation app-no-print" aria-label={label}>
    <ul class="app-sub-navigation__list">
      {items.map(
        (item) =>
          item && (
            <li class="app-sub-navigation__item">
              <a class="app-sub-navigation__link" href={item.href} aria-current={item.current ? 'page' : undefined}>
                {item.text}
              </a>
            </li>
          ),
      )}
    </ul>
  </nav>
);
