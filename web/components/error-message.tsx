import type { Child } from 'hono/jsx';
import { type Attributes, classes } from './element.ts';

export type ErrorMessageProps = {
  id?: string;
  hiddenText?: string;
  class?: string;
  attributes?: Attributes;
  children?: Child;
};

/** What is wrong with a field, beside it; in the same words as in the error summary. */
export const ErrorMessage = ({ hiddenText = 'Error', ...props }: ErrorMessageProps) => (
  <p id={props.id} class={classes('govuk-error-message', props.class)} {...props.attributes}>
    {hiddenText && (
      <>
        <span class="govuk-visually-hidden">{hiddenText}:</span>{' '}
      </>
    )}
    {props.children}
  </p>
);
