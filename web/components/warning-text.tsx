import type { Child } from 'hono/jsx';
import { type Attributes, classes } from './element.ts';

export type WarningTextProps = { hiddenText?: string; class?: string; attributes?: Attributes; children?: Child };

/** What may follow if this is overlooked. */
export const WarningText = ({ hiddenText = 'Warning', ...props }: WarningTextProps) => (
  <div class={classes('govuk-warning-text', props.class)} {...props.attributes}>
    <span class="govuk-warning-text__icon" aria-hidden="true">
      !
    </span>
    <strong class="govuk-warning-text__text">
      <span class="govuk-visually-hidden">{hiddenText}</span> {props.children}
    </strong>
  </div>
);
