import type { Child } from 'hono/jsx';
import { type Attributes, classes, shown } from './element.ts';

export type NotificationBannerProps = {
  /** Says that what was just asked for is done; read out and focused at once. */
  success?: boolean;
  title?: Child;
  titleId?: string;
  headingLevel?: 2 | 3;
  role?: string;
  disableAutoFocus?: boolean;
  /** One sentence; the children instead when there is more to say. */
  text?: Child;
  class?: string;
  attributes?: Attributes;
  children?: Child;
};

/** News that is not about the page itself. */
export const NotificationBanner = ({
  titleId = 'govuk-notification-banner-title',
  headingLevel = 2,
  ...props
}: NotificationBannerProps) => {
  const Heading = `h${headingLevel}` as const;
  const landmark = { role: props.role ?? (props.success ? 'alert' : 'region'), 'aria-labelledby': titleId };
  return (
    <div
      class={classes('govuk-notification-banner', props.success && 'govuk-notification-banner--success', props.class)}
      {...landmark}
      data-module="govuk-notification-banner"
      data-disable-auto-focus={props.disableAutoFocus}
      {...props.attributes}
    >
      <div class="govuk-notification-banner__header">
        <Heading class="govuk-notification-banner__title" id={titleId}>
          {props.title ?? (props.success ? 'Success' : 'Important')}
        </Heading>
      </div>
      <div class="govuk-notification-banner__content">
        {shown(props.text) && <p class="govuk-notification-banner__heading">{props.text}</p>}
        {props.children}
      </div>
    </div>
  );
};
