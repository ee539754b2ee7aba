import type { CalendarDays, Span } from '../../../shared/school-calendar/school-calendar.ts';
import { plainDateInWords } from '../../../shared/time/words.ts';
import { SummaryList } from '../../components/summary-list.tsx';

type Props = { days: CalendarDays; today: string; own: boolean };

const list = (all: readonly string[]) => (
  <ul class="govuk-list govuk-!-margin-bottom-0">
    {all.map((text) => (
      <li>{text}</li>
    ))}
  </ul>
);

/** The days to come of a school: those of the past tell nobody when to be told. */
export const CalendarSummary = ({ days, today, own }: Props) => {
  const spans = (all: readonly Span[]) =>
    all
      .filter(({ last }) => last >= today)
      .toSorted((one, other) => one.first.localeCompare(other.first))
      .map(({ name, first, last }) => `${name}: ${plainDateInWords(first)} to ${plainDateInWords(last)}`);
  const dates = (all: readonly string[]) =>
    all
      .filter((date) => date >= today)
      .toSorted()
      .map((date) => plainDateInWords(date));
  const closures = days.closures
    .filter(({ date }) => date >= today)
    .map(({ date, reason }) => `${plainDateInWords(date)}: ${reason}`);
  const rows = [
    { key: 'Terms', all: spans(days.terms) },
    { key: 'Half-terms', all: spans(days.breaks) },
    { key: 'Training days', all: dates(days.insetDays) },
    { key: 'Shut on', all: closures },
    { key: 'Open although', all: dates(days.openDays) },
  ].filter(({ all }) => all.length > 0);
  return (
    <>
      <p class="govuk-body">
        {own
          ? 'The school’s own days, and the council’s where it has none.'
          : 'The council’s days: the school has none of its own.'}
      </p>
      {rows.length > 0 && <SummaryList rows={rows.map(({ key, all }) => ({ key, value: list(all) }))} />}
    </>
  );
};
