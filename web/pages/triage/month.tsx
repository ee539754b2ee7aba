import type { IncidentRow } from '../../../shared/incident/row.ts';
import { triageSettings } from '../../../shared/settings/domestic-abuse.ts';
import type { CalendarDate } from '../../../shared/time/dates.ts';
import { dateInWords, monthInWords } from '../../../shared/time/words.ts';
import { figuresOf, type Month, monthAfter } from '../../../shared/triage-meeting/month.ts';
import { TriageLevel } from '../../../shared/triage-outcome/triage-agency.ts';
import { Pagination } from '../../components/pagination.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { Table } from '../../components/table.tsx';
import { levelName } from '../../forms/triage-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';
import { agendaHref, monthHref } from './links.ts';

type Props = Staff & { month: Month; byDay: ReadonlyMap<CalendarDate, readonly IncidentRow[]> };

/** What was triaged in a month, counted as it stands now: an incident that was renewed or recorded twice is one. */
export const MonthPage = ({ month, byDay, ...staff }: Props) => {
  const settings = triageSettings(staff.settings);
  const figures = figuresOf([...byDay.values()].flat());
  const days = [...byDay].filter(([, rows]) => rows.length > 0);
  const to = (months: number) => monthAfter(month, months);
  return (
    <Page
      site={staff.site}
      title="Domestic abuse triage: month"
      heading={`Triage in ${monthInWords(month)}`}
      actor={staff.actor}
      navigation={navigationFor(staff.actor, '/triage')}
      backLink={{ href: '/triage', text: 'Back to the agenda' }}
      page="triage-month"
    >
      {days.length === 0 ? (
        <p class="govuk-body">No incident stands on a meeting of this month.</p>
      ) : (
        <>
          <p class="govuk-body">
            Each incident is counted once, on the day of its meeting. One that was taken back or recorded twice is not
            counted.
          </p>
          <SummaryList
            rows={[
              { key: 'Incidents', value: figures.incidents },
              { key: 'Children in them', value: figures.children },
              { key: 'Decided', value: figures.decided },
              ...[...TriageLevel.values].map((level) => ({
                key: levelName(level, settings),
                value: figures.levels[level],
              })),
              { key: 'Outcome changed afterwards', value: figures.renewed },
              { key: 'For the conference', value: figures.marac },
              { key: 'Repeat', value: figures.repeated },
              { key: 'Too little information', value: figures.insufficient },
            ]}
          />
          <p class="govuk-body">
            <a class="govuk-link" href={`/triage/month/csv?month=${month}`} download>
              Download these incidents (CSV)
            </a>
          </p>
          <Table
            narrow="stack"
            caption="By the day of the meeting"
            captionSize="m"
            head={[
              { text: 'Day' },
              { text: 'Incidents', numeric: true },
              { text: 'Decided', numeric: true },
              { text: 'Children', numeric: true },
            ]}
            rows={days.map(([day, rows]) => {
              const of = figuresOf(rows);
              return [
                {
                  text: (
                    <a class="govuk-link" href={agendaHref(day)}>
                      {dateInWords(day)}
                    </a>
                  ),
                },
                { text: of.incidents, numeric: true },
                { text: of.decided, numeric: true },
                { text: of.children, numeric: true },
              ];
            })}
          />
        </>
      )}
      <Pagination
        label="Other months"
        previous={{ href: monthHref(`${to(-1)}-01`), label: monthInWords(to(-1)) }}
        next={{ href: monthHref(`${to(1)}-01`), label: monthInWords(to(1)) }}
      />
    </Page>
  );
};
