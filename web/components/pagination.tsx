import type { Child } from 'hono/jsx';
import { type Attributes, classes } from './element.ts';

export type PageLink = { href: string; text?: Child; label?: Child; attributes?: Attributes };

export type PageNumber =
  | { number: number | string; href: string; current?: boolean; hiddenText?: string; attributes?: Attributes }
  | { ellipsis: true };

export type PaginationProps = {
  previous?: PageLink;
  next?: PageLink;
  items?: readonly (PageNumber | false | null | undefined)[];
  label?: string;
  class?: string;
  attributes?: Attributes;
};

/** The pages before and after; with numbers when their count is known. */
export const Pagination = ({ previous, next, items, label = 'Pagination', ...props }: PaginationProps) => {
  const block = !items && Boolean(next ?? previous);
  return (
    <nav
      class={classes('govuk-pagination', block && 'govuk-pagination--block', props.class)}
      aria-label={label}
      {...props.attributes}
    >
      {previous && <ArrowLink link={previous} rel="prev" block={block} />}
      {items && <ul class="govuk-pagination__list">{items.map((item) => item && <NumberItem item={item} />)}</ul>}
      {next && <ArrowLink link={next} rel="next" block={block} />}
    </nav>
  );
};

const ArrowLink = ({ link, rel, block }: { link: PageLink; rel: 'prev' | 'next'; block: boolean }) => {
  const arrowFirst = block || rel === 'prev';
  return (
    <div class={`govuk-pagination__${rel}`}>
      <a class="govuk-link govuk-pagination__link" href={link.href} rel={rel} {...link.attributes}>
        {arrowFirst && <Arrow rel={rel} />}
        <span
          class={classes(
            'govuk-pagination__link-title',
            block && !link.label && 'govuk-pagination__link-title--decorated',
          )}
        >
          {link.text ?? (
            <>
              {rel === 'prev' ? 'Previous' : 'Next'}
              <span class="govuk-visually-hidden"> page</span>
            </>
          )}
        </span>
        {link.label && block && (
          <>
            <span class="govuk-visually-hidden">:</span>
            <span class="govuk-pagination__link-label">{link.label}</span>
          </>
        )}
        {!arrowFirst && <Arrow rel={rel} />}
      </a>
    </div>
  );
};

const NumberItem = ({ item }: { item: PageNumber }) =>
  'ellipsis' in item ? (
    <li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>
  ) : (
    <li class={classes('govuk-pagination__item', item.current && 'govuk-pagination__item--current')}>
      <a
        class="govuk-link govuk-pagination__link"
        href={item.href}
        aria-label={item.hiddenText ?? `Page ${item.number}`}
        aria-current={item.current ? 'page' : undefined}
        {...item.attributes}
      >
        {item.number}
      </a>
    </li>
  );

const arrows = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
};

const Arrow = ({ rel }: { rel: 'prev' | 'next' }) => (
  <svg
    class={`govuk-pagination__icon govuk-pagination__icon--${rel}`}
    xmlns="http://www.w3.org/2000/svg"
    height="13"
    width="15"
    aria-hidden="true"
    focusable="false"
    viewBox="0 0 15 13"
  >
    <path d={arrows[rel]} />
  </svg>
);
