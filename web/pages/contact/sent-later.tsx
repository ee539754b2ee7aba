import { type ContactEvent, isLater } from '../../../shared/contact/events.ts';
import type { Settings } from '../../../shared/settings.ts';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { EventLines } from './history.tsx';

type Props = {
  events: readonly ContactEvent[];
  settings: Settings /** The event after which it must have come. */;
  since?: ContactEvent['type'];
  title: string;
};

/** What the referrer sent after the concern, before anyone decides about it. Nothing, when nothing came. */
export const SentLater = ({ events, settings, since, title }: Props) => {
  const from = events.findLast(({ type }) => type === since)?.version ?? 0;
  const later = events.filter(isLater).filter(({ version }) => version > from);
  return later.length === 0 ? null : (
    <NotificationBanner title={title} titleId="sent-later-title">
      <EventLines events={later} settings={settings} headingLevel={3} />
    </NotificationBanner>
  );
};
