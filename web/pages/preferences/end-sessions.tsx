import { Button } from '../../components/button.tsx';
import { Input } from '../../components/input.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';

type Props = Staff & { email?: string; error?: string; done?: string | undefined };

/** Ends every session of one person, as when their laptop was stolen. Their account stays as it is. */
export const EndSessionsPage = ({ email = '', error, done, ...staff }: Props) => (
  <Page
    site={staff.site}
    title="Sign somebody out everywhere"
    actor={staff.actor}
    navigation={navigationFor(staff.actor, '/preferences')}
    backLink={{ href: '/preferences/sessions', text: 'Back to where you are signed in' }}
    errors={error ? [{ href: '#email', text: error }] : []}
    page="preferences-end-sessions"
  >
    {done && <NotificationBanner success text={done} />}
    <p class="govuk-body">
      For when a laptop or telephone is lost, or somebody forgot to sign out. They are signed out at once wherever they
      are, and can sign in again. That you did this is kept on record.
    </p>
    <form method="post" action="/preferences/sessions/of-somebody" novalidate>
      <Input
        name="email"
        id="email"
        label="Their work email address"
        type="email"
        spellcheck={false}
        value={email}
        error={error}
      />
      <Button variant="warning" preventDoubleClick>
        Sign them out everywhere
      </Button>
    </form>
  </Page>
);
