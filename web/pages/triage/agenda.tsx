import type { IncidentRow } from '../../../shared/incident/row.ts';
import { may } from '../../../shared/permissions.ts';
import { triageSettings } from '../../../shared/settings/domestic-abuse.ts';
import { addDays, type CalendarDate } from '../../../shared/time/dates.ts';
import { dateInWords, durationInWords } from '../../../shared/time/words.ts';
import { cannotWait, minutesLeft, nextOnAgenda } from '../../../shared/triage-meeting/agenda.ts';
import type { TriageMeeting } from '../../../shared/triage-meeting/meeting.ts';
import { InsetText } from '../../components/inset-text.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Pagination } from '../../components/pagination.tsx';
import { Table } from '../../components/table.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import { counted } from '../../forms/counted.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';
import { type Beside, memberCells, memberHead, rowCells, rowHead } from './agenda-row.tsx';
import { agendaHref, incidentHref, monthHref } from './links.ts';
import { OfMeeting } from './of-meeting.tsx';

/** As many as a meeting of two hours has time for: the rest is on the next page. */
export const rowsOnAgenda = 30;

type Props = Staff & {
  day: CalendarDate;
  /** All that the reader may see of the day, and those of this page. */
  rows: readonly IncidentRow[];
  shown: readonly IncidentRow[];
  beside: Beside;
  more: boolean;
  page: number;
  pages: number;
  /** The reader sits for another agency than social care. */
  member: boolean;
  /** The meeting of the day, once its chair has opened it. */
  meeting: TriageMeeting | undefined;
  done?: string | undefined;
};

/** The incidents of a day in order of risk, with what the meeting needs to know of each before it opens it. */
export const AgendaPage = (props: Props) => {
  const { day, rows, shown, beside, more, page, pages, member, meeting, done, ...staff } = props;
  const settings = triageSettings(staff.settings);
  const open = rows.filter(({ status }) => status !== 'decided');
  const about = { settings, beside, actor: staff.actor };
  return (
    <Page
      site={staff.site}
      title="Domestic abuse triage: agenda"
      heading="Triage agenda"
      caption={dateInWords(day)}
      wide
      actor={staff.actor}
      navigation={navigationFor(staff.actor, '/triage')}
      page="triage-agenda"
    >
      {done && <NotificationBanner success text={done} />}
      {!member && <CannotWait rows={cannotWait(rows, settings)} />}
      <p class="govuk-body">
        {rows.length === 0
          ? 'No incident is on the agenda of this day.'
          : `${counted(open.length, 'incident')} to decide of ${rows.length}.`}
        {open.length > 0 &&
          !member &&
          ` At ${counted(settings.meeting.minutesEach, 'minute')} each the meeting needs ${durationInWords(minutesLeft(rows, settings))}.`}
      </p>
      <OfMeeting {...{ day, meeting, settings, actor: staff.actor }} next={nextOnAgenda(rows)} now={staff.now} />
      {more && <InsetText>There is more on this day than the agenda can show. It shows what is most urgent.</InsetText>}
      {shown.length > 0 && (
        <Table
          narrow="stack"
          class="app-agenda"
          caption={member ? 'Incidents, the highest level first' : 'Incidents in order of risk'}
          captionSize="m"
          head={member ? memberHead : rowHead}
          rows={shown.map((row) => (member ? memberCells(row, about) : rowCells(row, about)))}
        />
      )}
      <div class="app-triage__keys" data-triage-keys hidden />
      {pages > 1 && (
        <Pagination
          label="Pages of the agenda"
          previous={page > 1 ? { href: agendaHref(day, page - 1), label: `${page - 1} of ${pages}` } : undefined}
          next={page < pages ? { href: agendaHref(day, page + 1), label: `${page + 1} of ${pages}` } : undefined}
        />
      )}
      <nav aria-label="Other days and tasks">
        <p class="govuk-body">
          <a class="govuk-link" href={agendaHref(addDays(day, -1))}>
            The day before
          </a>
          {' · '}
          <a class="govuk-link" href={agendaHref(addDays(day, 1))}>
            The day after
          </a>
          {' · '}
          <a class="govuk-link" href="/triage">
            The next meeting
          </a>
          {!member && (
            <>
              {' · '}
              <a class="govuk-link" href="/triage/late">
                Outcomes not answered in time
              </a>
              {' · '}
              <a class="govuk-link" href={monthHref(day)}>
                The month
              </a>
            </>
          )}
          {may(staff.actor, 'send-school-notices') && staff.settings.domesticAbuse?.schools && (
            <>
              {' · '}
              <a class="govuk-link" href="/school-notices">
                Notices to schools
              </a>
            </>
          )}
        </p>
      </nav>
    </Page>
  );
};

/** What is so grave that it does not wait for the meeting, first of all. */
const CannotWait = ({ rows }: { rows: readonly IncidentRow[] }) =>
  rows.length === 0 ? null : (
    <section aria-labelledby="cannot-wait">
      <h2 class="govuk-heading-m" id="cannot-wait">
        Cannot wait for the meeting ({rows.length})
      </h2>
      <WarningText>
        {rows.length === 1 ? 'This incident is' : 'These incidents are'} decided now, by a manager, whether or not the
        meeting sits.
      </WarningText>
      <ul class="govuk-list">
        {rows.map((row) => (
          <li>
            <a class="govuk-link govuk-!-font-weight-bold" href={incidentHref(row.id)}>
              Look at {row.reference} now
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
