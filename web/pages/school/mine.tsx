import { inPost, standingOf } from '../../../shared/school-contact/school-contacts.ts';
import { schoolSettings } from '../../../shared/settings/school-notices.ts';
import { localDate } from '../../../shared/time/london.ts';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';
import { StandingTag } from './contact-rows.tsx';
import type { ShownSchool } from './shown-school.ts';

type Props = Staff & { done: string | undefined; schools: readonly ShownSchool[] };

/** The schools at which somebody is a contact. */
export const MySchoolsPage = ({ site, actor, settings, now, schools, done }: Props) => (
  <Page
    site={site}
    title="Your schools"
    actor={actor}
    navigation={navigationFor(actor, '/schools')}
    backLink={{ href: '/home', text: 'Back to home' }}
    page="my-schools"
  >
    {done && <NotificationBanner success text={done} />}
    {schools.length === 0 ? (
      <p class="govuk-body">
        No school has named you as somebody to be told of its pupils. Your school’s safeguarding lead or head can, and
        so can we:{' '}
        <a class="govuk-link app-break" href={`mailto:${settings.contacts.email}`}>
          {settings.contacts.email}
        </a>
        .
      </p>
    ) : (
      schools.map(({ setting, contacts }) => {
        const me = contacts && inPost(contacts).find(({ email }) => email.toLowerCase() === actor.email?.toLowerCase());
        return (
          <SummaryList
            card={{
              title: setting.name,
              actions: [{ href: `/schools/${setting.key}`, text: 'Contacts and calendar' }],
            }}
            rows={[
              {
                key: 'You',
                value: me ? (
                  <StandingTag standing={standingOf(me, localDate(now), schoolSettings(settings).verifiedMonths)} />
                ) : (
                  'Not a contact'
                ),
              },
            ]}
          />
        );
      })
    )}
  </Page>
);
