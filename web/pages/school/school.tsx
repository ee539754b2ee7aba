import { nextSchoolDay } from '../../../shared/school-calendar/school-day.ts';
import { coverOf, inPost, standingOf } from '../../../shared/school-contact/school-contacts.ts';
import { laestabOf } from '../../../shared/school-directory/establishment.ts';
import type { Setting } from '../../../shared/school-directory/setting.ts';
import { schoolSettings } from '../../../shared/settings/school-notices.ts';
import { localDate } from '../../../shared/time/london.ts';
import { dateInWords, plainDateInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { Tag } from '../../components/tag.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import { settingKindWords, settingStatusWords } from '../../forms/school-words.ts';
import { numberInGroups } from '../../forms/telephone-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';
import { CalendarSummary } from './calendar-summary.tsx';
import { ContactRows } from './contact-rows.tsx';
import type { ShownSchool } from './shown-school.ts';

type Props = Staff & { school: ShownSchool; done?: string | undefined };

const links = (places: readonly Setting[], staff: boolean) => (
  <ul class="govuk-list govuk-!-margin-bottom-0">
    {places.map(({ key, name, status }) => (
      <li>
        {staff ? (
          <a class="govuk-link" href={`/schools/${key}`}>
            {name}
          </a>
        ) : (
          name
        )}{' '}
        ({key}, {settingStatusWords[status].name.toLowerCase()})
      </li>
    ))}
  </ul>
);

/** A school or setting: what the register says, who is told there, and when it is open. */
export const SchoolPage = ({ site, actor, settings, now, school, done }: Props) => {
  const { setting, establishment, added, before, after, contacts, days, staff, keeps, leads } = school;
  const today = localDate(now);
  const months = schoolSettings(settings).verifiedMonths;
  const mayChange = keeps || leads;
  const me = contacts && inPost(contacts).find(({ email }) => email.toLowerCase() === actor.email?.toLowerCase());
  const next = nextSchoolDay(days, today);
  const address = [...(establishment?.address ?? added?.address ?? []), establishment?.postcode].filter(Boolean);
  const status = settingStatusWords[setting.status];
  return (
    <Page
      site={site}
      title={setting.name}
      caption={settingKindWords[setting.kind]}
      wide
      actor={actor}
      navigation={navigationFor(actor, '/schools')}
      backLink={{ href: '/schools', text: 'Back to schools' }}
      page="school"
    >
      {done && <NotificationBanner success text={done} />}
      {me && standingOf(me, today, months) !== 'confirmed' && (
        <NotificationBanner>
          <p class="govuk-notification-banner__heading">Is this still you?</p>
          <p class="govuk-body">
            You are named here as {me.name}, at {me.email}. You signed in with that address, so your answer proves it.
          </p>
          <form method="post" action={`/schools/${setting.key}/still-you`}>
            <Button name="answer" value="yes" preventDoubleClick>
              Yes, tell me of our pupils
            </Button>
            <Button name="answer" value="no" variant="secondary" preventDoubleClick>
              No, I am not it any more
            </Button>
          </form>
        </NotificationBanner>
      )}
      {setting.status === 'closed' && after.length > 0 && (
        <WarningText>This school has closed. {after.map(({ name }) => name).join(' and ')} came after it.</WarningText>
      )}
      <SummaryList
        rows={[
          { key: 'Status', value: <Tag colour={status.colour}>{status.name}</Tag> },
          establishment && { key: 'URN', value: establishment.urn },
          establishment?.number ? { key: 'DfE number', value: laestabOf(establishment) ?? '' } : undefined,
          { key: 'Council', value: `${setting.laName} (${setting.laCode})` },
          establishment?.type.name ? { key: 'Type', value: establishment.type.name } : undefined,
          setting.ages && { key: 'Ages', value: `${setting.ages.low} to ${setting.ages.high}` },
          address.length > 0 && { key: 'Address', value: address.join(', ') },
          { key: 'Telephone', value: setting.phone ? numberInGroups(setting.phone) : 'Not known' },
          establishment?.head ? { key: 'Head in the register', value: establishment.head } : undefined,
          establishment?.trust ? { key: 'Trust', value: establishment.trust } : undefined,
          establishment?.closed ? { key: 'Closed on', value: plainDateInWords(establishment.closed) } : undefined,
          before.length > 0 && { key: 'Comes after', value: links(before, staff) },
          after.length > 0 && { key: 'Followed by', value: links(after, staff) },
        ]}
      />
      {added && keeps && (
        <Button href={`/schools/${setting.key}/edit`} variant="secondary">
          Change this place
        </Button>
      )}
      <h2 class="govuk-heading-m">Who is told</h2>
      {coverOf(contacts, today, months) === 'none' && (
        <WarningText>Nobody here can be relied on: the school is telephoned until somebody is confirmed.</WarningText>
      )}
      <ContactRows {...{ school, today, months, mayChange }} />
      {mayChange && (
        <Button href={`/schools/${setting.key}/contacts/new`} variant="secondary">
          Name somebody
        </Button>
      )}
      <h2 class="govuk-heading-m">School days</h2>
      <p class="govuk-body">
        The next school day is <strong>{dateInWords(next.on)}</strong>
        {next.assumed && ', supposing that it is open on weekdays: nobody has entered its terms'}.
      </p>
      <CalendarSummary {...{ days, today }} own={school.own !== undefined} />
      {mayChange && (
        <Button href={`/schools/${setting.key}/calendar`} variant="secondary">
          Change the school’s own days
        </Button>
      )}
    </Page>
  );
};
