import { calendarColumns } from '../../../shared/school-calendar/calendar-of-rows.ts';
import { Button } from '../../components/button.tsx';
import { FileUpload } from '../../components/file-upload.tsx';
import { Table } from '../../components/table.tsx';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';

type Props = Staff & {
  problems: readonly { row: string; column: string; text: string }[];
  error?: string | undefined;
};

/** Where a file of the calendars of many schools is sent, and what is wrong with it. */
export const ImportCalendarsPage = ({ site, actor, problems, error }: Props) => (
  <Page
    site={site}
    title="Calendars from a file"
    wide
    actor={actor}
    navigation={navigationFor(actor, '/schools')}
    backLink={{ href: '/schools', text: 'Back to schools' }}
    errors={
      error
        ? [{ href: '#file', text: error }]
        : problems.length > 0
          ? [{ href: '#problems', text: 'Nothing was taken. Put the rows below right, and send the file again' }]
          : []
    }
    page="school-calendars-import"
  >
    <p class="govuk-body">
      One row for each term, half-term or day. A school that the file speaks of gets all of its days anew; the others
      stay as they are. With one thing wrong, nothing is taken.
    </p>
    <Table
      caption="Columns"
      captionSize="s"
      narrow="stack"
      head={['Column', 'What stands in it'].map((text) => ({ text }))}
      rows={calendarColumns.map((name) => [{ text: name }, { text: columnWords[name] }])}
    />
    {problems.length > 0 && (
      <div id="problems">
        <Table
          caption="What is wrong"
          captionSize="m"
          narrow="stack"
          head={['Row or school', 'Column or day', 'What'].map((text) => ({ text }))}
          rows={problems.slice(0, 200).map(({ row, column, text }) => [{ text: row }, { text: column }, { text }])}
        />
      </div>
    )}
    <form method="post" action="/schools/calendar/import" enctype="multipart/form-data">
      <FileUpload
        name="file"
        label="File of calendars"
        hint="A CSV of up to 90 schools"
        accept=".csv,text/csv"
        error={error}
      />
      <Button preventDoubleClick>Send the file</Button>
    </form>
  </Page>
);

const columnWords: Readonly<Record<(typeof calendarColumns)[number], string>> = {
  setting: 'The school’s URN; nothing for the council’s own days',
  kind: 'term, break, inset, closure or open',
  name: 'What it is called; for a closure, why',
  first: 'The first day, such as 02/09/2026',
  last: 'The last day; nothing for one day',
};
