import { may } from '../../../shared/permissions.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';

/** `name` names it in the form; `here` is the one in which the page is read. */
type Shown = { name: string; here: boolean; startedAt: string; seenAt: string; browser?: string | undefined };
type Props = Staff & { sessions: readonly Shown[]; done?: string | undefined };

/** Where somebody is signed in: each session, and the way to end those that are elsewhere. */
export const SessionsPage = ({ sessions, done, ...staff }: Props) => {
  const elsewhere = sessions.filter(({ here }) => !here);
  return (
    <Page
      site={staff.site}
      title="Where you are signed in"
      actor={staff.actor}
      navigation={navigationFor(staff.actor, '/preferences')}
      backLink={{ href: '/preferences', text: 'Back to your preferences' }}
      page="preferences-sessions"
    >
      {done && <NotificationBanner success text={done} />}
      <p class="govuk-body">
        If you do not know one of these, sign it out, then tell your IT service desk: somebody may know your password or
        read your mail. We keep the kind of browser, and not where it is.
      </p>
      {sessions
        .toSorted((a, b) => Number(b.here) - Number(a.here) || b.startedAt.localeCompare(a.startedAt))
        .map((session) => (
          <One {...session} />
        ))}
      {elsewhere.length > 1 && (
        <form method="post" action="/preferences/sessions">
          <input type="hidden" name="session" value="others" />
          <Button variant="warning" preventDoubleClick>
            Sign out everywhere else
          </Button>
        </form>
      )}
      {may(staff.actor, 'end-sessions') && (
        <p class="govuk-body">
          <a class="govuk-link" href="/preferences/sessions/of-somebody">
            Sign somebody else out everywhere
          </a>
        </p>
      )}
    </Page>
  );
};

const One = ({ name, here, startedAt, seenAt, browser = 'A browser that we do not know' }: Shown) => (
  <div>
    <h2 class="govuk-heading-m">{here ? `${browser}: this one` : browser}</h2>
    <p class="govuk-body">
      Signed in at {dateTimeInWords(new Date(startedAt))}. Last used at {dateTimeInWords(new Date(seenAt))}.
    </p>
    {!here && (
      <form method="post" action="/preferences/sessions">
        <input type="hidden" name="session" value={name} />
        <Button variant="secondary" preventDoubleClick>
          Sign out
          <span class="govuk-visually-hidden">
            {' '}
            of {browser}, where you signed in at {dateTimeInWords(new Date(startedAt))}
          </span>
        </Button>
      </form>
    )}
  </div>
);
