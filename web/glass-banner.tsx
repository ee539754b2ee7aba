import { timeInWords } from '../shared/time/words.ts';
import { NotificationBanner } from './components/notification-banner.tsx';

/** On every page of a record that is open to its reader by break-glass alone. */
export const GlassBanner = ({ until }: { until: Date }) => (
  <NotificationBanner titleId="glass-banner-title" title="Opened by break-glass">
    <p class="govuk-notification-banner__heading">
      This record is restricted. You opened it by break-glass to look at it and not to change it, and it closes to you
      at {timeInWords(until)}.
    </p>
    <p class="govuk-body">Every page of it that you look at is on record, and a manager reviews why.</p>
  </NotificationBanner>
);
