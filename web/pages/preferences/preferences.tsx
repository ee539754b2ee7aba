import type { Person } from '../../../shared/actor.ts';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { summaryOf } from '../../forms/problem-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';
import { LeaveSection } from './leave-section.tsx';
import { type MessagesForm, MessagesSection } from './messages.tsx';

type Props = Staff & {
  person: Person;
  messages: MessagesForm;
  /** When the day's digest goes, in words. */
  digestAt: string;
  done?: string | undefined;
  /** What the reader must know of a form itself, in words. */
  notice?: string | undefined;
  /** That the account changed while it was open, so that nothing was saved. */
  stale?: true;
};

/** What each person settles for themselves: a section for each form. */
export const PreferencesPage = ({ person, messages, digestAt, done, notice, stale, ...staff }: Props) => (
  <Page
    site={staff.site}
    title="Your preferences"
    actor={staff.actor}
    navigation={navigationFor(staff.actor, '/preferences')}
    backLink={{ href: '/home', text: 'Back to home' }}
    errors={summaryOf(messages.errors ?? [])}
    page="preferences"
  >
    {done && <NotificationBanner success text={done} />}
    {notice && <NotificationBanner text={notice} />}
    {stale && <Conflict />}
    <MessagesSection {...messages} digestAt={digestAt} />
    <LeaveSection person={person} now={staff.now} />
    <h2 class="govuk-heading-m">Where you are signed in</h2>
    <p class="govuk-body">
      <a class="govuk-link" href="/preferences/sessions">
        See where you are signed in, and sign out elsewhere
      </a>
    </p>
  </Page>
);

const Conflict = () => (
  <NotificationBanner role="alert" title="Not saved yet">
    <p class="govuk-notification-banner__heading">Your preferences changed while you had this page open.</p>
    <p class="govuk-body">
      It may have been you, in another window. What you chose here is still below. If it is still right, save it again.
    </p>
  </NotificationBanner>
);
