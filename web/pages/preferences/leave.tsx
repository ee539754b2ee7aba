import { isFrontDoor, type Person } from '../../../shared/actor.ts';
import { isAway } from '../../../shared/preferences/leave.ts';
import { Button } from '../../components/button.tsx';
import { DateInput } from '../../components/date-input.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Select } from '../../components/select.tsx';
import { errorOf, type FieldError, summaryOf } from '../../forms/problem-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';
import { Colleagues } from './colleagues-list.tsx';
import { days, leaveHref, leaveInWords } from './leave-section.tsx';

type Boxes = { day: string; month: string; year: string };

/** What stands in the form, as it was typed. */
export type LeaveValues = { from: Boxes; until: Boxes; cover: string };

export type LeaveProps = Staff & {
  /** Whoever sets their leave, as they are kept. */
  person: Person;
  /** Who could cover for them, by name. */
  covers: readonly Person[];
  /** Colleagues whose cover they are, now or later. */
  coveredFor: readonly Person[];
  /** Colleagues whose leave the reader may set too. */
  colleagues: readonly Person[];
  values: LeaveValues;
  errors?: readonly FieldError[];
  /** The leave or the cover was changed elsewhere while this page was open. */
  overtaken?: boolean;
  done?: string | undefined;
  notice?: string | undefined;
};

/** What leave does, by which side somebody works on. */
const Meaning = ({ person }: Pick<LeaveProps, 'person'>) =>
  isFrontDoor(person) ? (
    <p class="govuk-body">
      While you are away, your cover gets the tasks that would be yours and finds your open work on the board. The board
      says that you are away, and until when. What you hold stays yours.
    </p>
  ) : (
    <>
      <p class="govuk-body">
        While you are away, emails about your referrals go to your cover instead of you. Codes to sign in and to read
        letters still only go to you.
      </p>
      <p class="govuk-body">
        Your cover must be a safeguarding lead of your organisation, because they can open its referrals already.
      </p>
    </>
  );

const Now = ({ person, now }: Pick<LeaveProps, 'person' | 'now'>) =>
  leaveInWords(person, now) ? (
    <>
      <InsetText>
        <p class="govuk-body">{leaveInWords(person, now)}</p>
        <form method="post" action={`${leaveHref}/end`}>
          <input type="hidden" name="seen" value={person.version} />
          <Button variant="secondary" preventDoubleClick class="govuk-!-margin-bottom-0">
            {isAway(person, now) ? 'I am back: end my leave' : 'Remove this leave'}
          </Button>
        </form>
      </InsetText>
      <h2 class="govuk-heading-m">Change your leave</h2>
    </>
  ) : (
    <h2 class="govuk-heading-m">Set your leave</h2>
  );

const CoveredFor = ({ coveredFor }: Pick<LeaveProps, 'coveredFor'>) => (
  <>
    <h2 class="govuk-heading-m">For whom you cover</h2>
    <ul class="govuk-list govuk-list--bullet">
      {coveredFor.map(({ name, leave }) => leave && <li>{`${name}, ${days(leave)}`}</li>)}
    </ul>
  </>
);

type FormProps = Pick<LeaveProps, 'person' | 'covers' | 'values' | 'errors'> & { action: string; whose?: string };

/** The days away and the cover; `whose`: somebody else's, by their name. */
export const LeaveForm = ({ person, covers, values, errors = [], action, whose }: FormProps) => (
  <form method="post" action={action} novalidate>
    <input type="hidden" name="seen" value={person.version} />
    <DateInput
      name="from"
      legend="First day away"
      hint="For example, 27 11 2026"
      value={values.from}
      error={errorOf(errors, 'from-day')}
    />
    <DateInput
      name="until"
      legend="Last day away"
      hint="For example, 4 12 2026"
      value={values.until}
      error={errorOf(errors, 'until-day')}
    />
    <Select
      name="cover"
      label={whose ? `Who covers for ${whose}` : 'Who covers for you'}
      value={values.cover}
      error={errorOf(errors, 'cover')}
      items={[
        { value: '', text: 'Select a colleague' },
        ...covers.map(({ id, name, jobTitle }) => ({ value: id, text: `${name}, ${jobTitle}` })),
      ]}
    />
    <Button preventDoubleClick>Save leave</Button>
  </form>
);

/** When somebody is away, and who covers for them. */
export const LeavePage = (props: LeaveProps) => {
  const { site, actor, now, person, covers, coveredFor, colleagues, errors = [], overtaken, done, notice } = props;
  return (
    <Page
      site={site}
      title="Leave and cover"
      actor={actor}
      navigation={navigationFor(actor, '/preferences')}
      backLink={{ href: '/preferences', text: 'Back to your preferences' }}
      errors={summaryOf(errors)}
      page="preferences-leave"
    >
      {done && <NotificationBanner success text={done} />}
      {notice && <NotificationBanner text={notice} />}
      {overtaken && (
        <NotificationBanner role="alert" title="Not saved">
          <p class="govuk-notification-banner__heading">
            Your leave, or a colleague’s that depends on yours, was changed after you opened this page.
          </p>
          <p class="govuk-body">It is shown as it is now, with what you typed. Look again, then save.</p>
        </NotificationBanner>
      )}
      <Meaning person={person} />
      <Now person={person} now={now} />
      {covers.length === 0 ? (
        <p class="govuk-body">
          Nobody at your organisation can cover for you.{' '}
          {isFrontDoor(person)
            ? 'Ask your manager.'
            : 'Ask the front door for an account for a second safeguarding lead.'}
        </p>
      ) : (
        <LeaveForm {...props} action={leaveHref} />
      )}
      {coveredFor.length > 0 && <CoveredFor coveredFor={coveredFor} />}
      {colleagues.length > 0 && <Colleagues colleagues={colleagues} />}
    </Page>
  );
};
