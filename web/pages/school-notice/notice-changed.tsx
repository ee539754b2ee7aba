import { NotificationBanner } from '../../components/notification-banner.tsx';

/** That somebody else was quicker with a notice, above what was typed about it. */
export const NoticeChanged = () => (
  <NotificationBanner role="alert" title="Not saved yet">
    <p class="govuk-notification-banner__heading">This notice changed while you had it open.</p>
    <p class="govuk-body">Look at it as it is now. If you still want to, send yours again.</p>
  </NotificationBanner>
);
