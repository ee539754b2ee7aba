import type { Child } from 'hono/jsx';
import { Button } from './button.tsx';

/** One thing chosen; `removeHref` is the same page without it. */
export type ChosenFilter = { text: string; removeHref: string };

export type FilterProps = {
  action: string;
  chosen?: readonly { heading: string; items: readonly ChosenFilter[] }[];
  clearHref?: string;
  title?: string;
  buttonText?: string;
  headingLevel?: 2 | 3;
  /** The fields. Their values become part of the address, so none may hold personal data. */
  children?: Child;
};

/** Narrows the list beside it. A plain GET form: it works without scripts and can be bookmarked. */
export const Filter = ({ title = 'Filter', buttonText = 'Apply filters', headingLevel = 2, ...props }: FilterProps) => {
  const Heading = `h${headingLevel}` as const;
  const Sub = `h${headingLevel === 2 ? 3 : 4}` as const;
  const chosen = (props.chosen ?? []).filter((group) => group.items.length > 0);
  return (
    <form class="app-filter" method="get" action={props.action} aria-label={title}>
      <Heading class="app-filter__title">{title}</Heading>
      {chosen.length > 0 && (
        <div class="app-filter__chosen">
          <Sub class="govuk-heading-s">Selected filters</Sub>
          {chosen.map((group) => (
            <>
              <p class="app-filter__group">{group.heading}</p>
              <ul class="app-filter__tags">
                {group.items.map((item) => (
                  <li>
                    <a class="app-filter__tag" href={item.removeHref}>
                      <span class="govuk-visually-hidden">Remove filter: </span>
                      {item.text}
                    </a>
                  </li>
                ))}
              </ul>
            </>
          ))}
          {props.clearHref && (
            <p class="govuk-body">
              <a class="govuk-link" href={props.clearHref}>
                Clear filters
              </a>
            </p>
          )}
        </div>
      )}
      <div class="app-filter__options">
        {props.children}
        <Button>{buttonText}</Button>
      </div>
    </form>
  );
};
