import { CopyText } from '../../components/copy-text.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';

/** That a message was not taken, and the words of it to take elsewhere. */
export const NotSent = ({ why, typed }: { why: string; typed: string }) => (
  <NotificationBanner role="alert" title="Not sent" titleId="not-sent-title">
    <p class="govuk-notification-banner__heading">Your message was not sent.</p>
    <p class="govuk-body">{why}</p>
    <CopyText id="not-sent" label="What you typed" value={typed} />
  </NotificationBanner>
);
