import { rollColumns } from '../../../shared/school-notice/roll-file.ts';
import { schoolSettings } from '../../../shared/settings/school-notices.ts';
import { Button } from '../../components/button.tsx';
import { FileUpload } from '../../components/file-upload.tsx';
import { Table } from '../../components/table.tsx';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';

const columnWords: Readonly<Record<(typeof rollColumns)[number], string>> = {
  upn: 'Unique pupil number, where there is one',
  surname: 'Surname',
  forename: 'Forename',
  date_of_birth: 'Such as 14/02/2016',
  urn: 'The school, by its number in the register',
  enrolment: 'sole, main, subsidiary or guest (or C, M, S, G). Empty is sole',
  from: 'First day on the roll',
  until: 'Last day; empty for whoever is still there',
};

/** Where the rolls that schools send are uploaded. */
export const RollsPage = ({ site, actor, settings, error }: Staff & { error?: string }) => (
  <Page
    site={site}
    title="Who is on which roll"
    actor={actor}
    navigation={navigationFor(actor, '/schools')}
    backLink={{ href: '/schools', text: 'Back to schools' }}
    errors={error ? [{ href: '#file', text: error }] : []}
    page="school-rolls"
  >
    <p class="govuk-body">
      By the rolls a child of an incident is matched with a school. We keep no name and no date of birth of a pupil,
      only digests by which a child that we are told of is known again.
    </p>
    <ul class="govuk-list govuk-list--bullet">
      <li>Nothing changes when you send a file: you are shown what it would change for each school.</li>
      <li>Schools that the file does not speak of stay as they are.</li>
      <li>
        A school that would lose more than {schoolSettings(settings).rollLossPercent} per cent of its pupils is not
        taken, and its last roll stays.
      </li>
    </ul>
    <Table
      caption="Columns"
      captionSize="s"
      narrow="stack"
      head={['Column', 'What stands in it'].map((text) => ({ text }))}
      rows={rollColumns.map((name) => [{ text: name, class: 'app-nowrap' }, { text: columnWords[name] }])}
    />
    <form method="post" action="/schools/rolls" enctype="multipart/form-data">
      <FileUpload
        name="file"
        label="Rolls"
        hint="A CSV, or a ZIP of one. What is larger than 4MB must be sent as a ZIP"
        accept=".csv,.zip,text/csv,application/zip"
        error={error}
      />
      <Button preventDoubleClick>Look at the file</Button>
    </form>
  </Page>
);
