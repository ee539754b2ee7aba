import type { Child } from 'hono/jsx';
import { Button } from './button.tsx';
import { type Attributes, classes } from './element.ts';

export type ExitThisPageProps = {
  /** Somewhere ordinary. */
  href?: string;
  id?: string;
  class?: string;
  attributes?: Attributes;
  children?: Child;
};

/** Leaves at once, also by pressing Shift three times. It does not clear the browser's history: say so beside it. */
export const ExitThisPage = ({ href = 'https://www.bbc.co.uk/weather', ...props }: ExitThisPageProps) => (
  <div
    id={props.id}
    class={classes('govuk-exit-this-page', props.class)}
    data-module="govuk-exit-this-page"
    {...props.attributes}
  >
    <Button
      variant="warning"
      class="govuk-exit-this-page__button govuk-js-exit-this-page-button"
      href={href}
      attributes={{ rel: 'nofollow noreferrer' }}
    >
      {props.children ?? (
        <>
          <span class="govuk-visually-hidden">Emergency</span> Exit this page
        </>
      )}
    </Button>
  </div>
);
