import type { Child } from 'hono/jsx';
import type { Access } from '../../../shared/looked/access.ts';
import type { TypedMoment } from '../../../shared/time/typed-moment.ts';
import { Button } from '../../components/button.tsx';
import { DateInput } from '../../components/date-input.tsx';
import { Input } from '../../components/input.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { fullMomentInWords, stoodHref } from '../../forms/as-it-stood-words.ts';
import { errorOf, type FieldError, summaryOf } from '../../forms/problem-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { LookedRecord } from '../looked/looked.tsx';
import { LooksTable } from '../looked/looks-table.tsx';
import type { Staff } from '../staff.ts';

/** What made the version that came after the one that is shown: in words, by whom and when. */
export type NextChange = { title: string; by: string; at: string };

/** How the record stood, or why that cannot be shown. */
export type Stands = 'not-asked' | 'not-there' | 'not-kept' | 'present' | { next: NextChange | undefined };

export type AsItStood = Staff & {
  record: LookedRecord;
  typed: TypedMoment;
  errors: readonly FieldError[];
  /** The end of the minute that was asked about. */
  until?: Date;
  stands: Stands;
  /** When it came. */
  began: Date;
  /** Who had opened it by then, the latest first, and where those before them are. */
  seen?: { looks: readonly Access[]; next: string | undefined };
};

const Choose = ({ record, typed, errors, began }: AsItStood) => (
  <form method="get" action={record.at} novalidate>
    <DateInput
      name="at"
      legend="On which day?"
      legendSize="s"
      hint={`It came at ${fullMomentInWords(began)}.`}
      value={{ day: typed.day, month: typed.month, year: typed.year }}
      error={errorOf(errors, 'at-day')}
    />
    <Input
      name="time"
      label="At what time?"
      labelSize="s"
      hint="For example, 9am or 14:30. What happened within that minute is shown too."
      width={10}
      value={typed.time}
      error={errorOf(errors, 'time')}
    />
    <Button>Show how it stood</Button>
  </form>
);

/** What is said above the record: that it is a former state and what came next, or why there is nothing to show. */
const Said = ({ record, stands, until, began }: AsItStood & { until: Date }) => {
  const then = fullMomentInWords(until);
  const today = (
    <p class="govuk-body">
      <a class="govuk-link" href={record.back}>
        See the {record.name} as it stands now
      </a>
    </p>
  );
  if (stands === 'not-asked') return null;
  if (stands === 'not-there') {
    return (
      <InsetText>
        <p>
          At {then} this {record.name} was not here yet. It came at{' '}
          <a class="govuk-link" href={stoodHref(record.at, began)}>
            {fullMomentInWords(began)}
          </a>
          .
        </p>
      </InsetText>
    );
  }
  if (stands === 'not-kept') {
    return (
      <InsetText>
        <p>
          How this {record.name} stood at {then} was not kept: it was changed before we began to keep each state. Its
          history says what was done.
        </p>
        {today}
      </InsetText>
    );
  }
  if (stands === 'present') {
    return (
      <NotificationBanner title="As it stood">
        <p class="govuk-notification-banner__heading">
          This is how the {record.name} stood at {then}. Nothing in it has changed since.
        </p>
        {today}
      </NotificationBanner>
    );
  }
  const { next } = stands;
  return (
    <NotificationBanner title="Not how it stands now">
      <p class="govuk-notification-banner__heading">
        This is how the {record.name} stood at {then}. It has changed since.
      </p>
      {next && (
        <p class="govuk-body">
          The next change: {next.title}, by {next.by}, at{' '}
          <a class="govuk-link" href={stoodHref(record.at, new Date(next.at))}>
            {fullMomentInWords(new Date(next.at))}
          </a>
          .
        </p>
      )}
      {today}
    </NotificationBanner>
  );
};

const Seen = ({ record, seen, until }: AsItStood & { until: Date }) =>
  seen && (
    <section aria-labelledby="seen">
      <h2 class="govuk-heading-m" id="seen">
        Who had opened it by then
      </h2>
      {seen.looks.length === 0 ? (
        <p class="govuk-body">Nobody had opened it.</p>
      ) : (
        <LooksTable looks={seen.looks} caption="Latest first" />
      )}
      {seen.next && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${stoodHref(record.at, until)}&cursor=${encodeURIComponent(seen.next)}#seen`}>
            Show earlier ones
          </a>
        </p>
      )}
    </section>
  );

/** How a record stood at a minute that its reader chooses, and who had opened it by then. */
export const AsItStoodPage = ({ children, ...props }: AsItStood & { children?: Child }) => {
  const { site, actor, record, errors, until } = props;
  return (
    <Page
      site={site}
      title={`The ${record.name} as it stood`}
      caption={record.caption}
      wide
      actor={actor}
      navigation={navigationFor(actor, record.part)}
      backLink={{ href: record.back, text: `Back to the ${record.name}` }}
      errors={summaryOf(errors)}
      page="as-it-stood"
    >
      {until && <Said {...props} until={until} />}
      <Choose {...props} />
      {children}
      {until && <Seen {...props} until={until} />}
    </Page>
  );
};
