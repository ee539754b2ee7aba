import type { Contact } from '../../../shared/contact/contact.ts';
import type { ContactEvent } from '../../../shared/contact/events.ts';
import type { Settings } from '../../../shared/settings.ts';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { EventLines } from './history.tsx';

/** What has happened to a contact since the version that somebody was looking at. */
export type Changed = { events: readonly ContactEvent[] /** The form asked for no words. */; nothingTyped?: boolean };

type Props = { changed: Changed; contact: Contact; settings: Settings; maySend: boolean };

/** Nothing was written over: what others did meanwhile, and that what was typed is still on the page. */
export const ChangedMeanwhile = ({ changed, contact, settings, maySend }: Props) => (
  <NotificationBanner role="alert" title="Not saved yet">
    <p class="govuk-notification-banner__heading">Someone changed this contact while you had it open.</p>
    <p class="govuk-body">
      {changed.nothingTyped
        ? 'Nothing of theirs was written over, and what you asked for was not done.'
        : `Nothing of theirs was written over, and everything you typed is still below. ${
            maySend
              ? 'Look at what changed. If you still want to, send yours again.'
              : 'What they did means that yours cannot be sent now. Copy what you need, or come back if it is returned.'
          }`}
    </p>
    <h3 class="govuk-heading-s">What changed</h3>
    <EventLines events={changed.events} settings={settings} headingLevel={4} />
    <p class="govuk-body">
      <a class="govuk-link" href={`/contacts/${contact.id}`} target="_blank" rel="noopener">
        See the contact as it is now (opens in a new tab)
      </a>
    </p>
  </NotificationBanner>
);
