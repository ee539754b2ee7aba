import type { Child } from 'hono/jsx';
import { type Attributes, classes, shown } from './element.ts';

/** `href` leads to the field: '#' and the id of something that takes focus. */
export type SummaryError = { text: Child; href?: string; attributes?: Attributes };

export type ErrorSummaryProps = {
  errors: readonly SummaryError[];
  title?: Child;
  description?: Child;
  disableAutoFocus?: boolean;
  class?: string;
  attributes?: Attributes;
};

/** All that is wrong on the page, on top of it, in the same words as beside the fields. */
export const ErrorSummary = ({ errors, title = 'There is a problem', ...props }: ErrorSummaryProps) => (
  <div
    class={classes('govuk-error-summary', props.class)}
    data-disable-auto-focus={props.disableAutoFocus}
    {...props.attributes}
    data-module="govuk-error-summary"
  >
    <div role="alert">
      <h2 class="govuk-error-summary__title">{title}</h2>
      <div class="govuk-error-summary__body">
        {shown(props.description) && <p>{props.description}</p>}
        {errors.length > 0 && (
          <ul class="govuk-list govuk-error-summary__list">
            {errors.map((error) => (
              <li>
                {error.href ? (
                  <a href={error.href} {...error.attributes}>
                    {error.text}
                  </a>
                ) : (
                  error.text
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  </div>
);
