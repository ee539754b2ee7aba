import type { SchoolRegister } from '../../../shared/school-directory/register.ts';
import { dateTimeInWords, plainDateInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { FileUpload } from '../../components/file-upload.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';

type Props = Staff & { held: SchoolRegister | undefined; error?: string; done?: boolean };

const figure = (count: number) => count.toLocaleString('en-GB');

/** The national register that is held, and where a file of it is sent. */
export const RegisterPage = ({ site, actor, held, error, done }: Props) => (
  <Page
    site={site}
    title="The national register of schools"
    actor={actor}
    navigation={navigationFor(actor, '/schools')}
    backLink={{ href: '/schools', text: 'Back to schools' }}
    errors={error ? [{ href: '#file', text: error }] : []}
    page="school-register"
  >
    {done && <NotificationBanner success text="The register has been taken." />}
    {held ? (
      <SummaryList
        rows={[
          { key: 'The register as of', value: plainDateInWords(held.asOf) },
          { key: 'Establishments', value: figure(held.establishments) },
          { key: 'Taken', value: `${dateTimeInWords(new Date(held.taken.at))} by ${held.taken.by.name}` },
          {
            key: 'It brought',
            value: `${figure(held.counts.added)} new, ${figure(held.counts.changed)} changed, ${figure(held.counts.closed)} closed`,
          },
        ]}
      />
    ) : (
      <p class="govuk-body">No register has been taken yet.</p>
    )}
    <h2 class="govuk-heading-m">Look at a file</h2>
    <p class="govuk-body">
      Nothing changes when you send a file. You are shown what it would change, and take it then, or do not.
    </p>
    <ol class="govuk-list govuk-list--number">
      <li>On Get Information about Schools, choose “Download all establishment data”.</li>
      <li>Take the establishment fields (CSV) and the establishment links (CSV).</li>
      <li>Send the ZIP as it comes, or each CSV. Keep their names: the day is read from them.</li>
    </ol>
    <form method="post" action="/schools/register" enctype="multipart/form-data">
      <FileUpload
        name="file"
        label="Establishments"
        hint="A ZIP or CSV, such as edubasealldata20261124.csv. What is larger than 4MB must be sent as a ZIP"
        accept=".csv,.zip,text/csv,application/zip"
        error={error}
      />
      <FileUpload
        name="links"
        label="Links (optional)"
        hint="Which school came after which, where it is not in the ZIP"
        accept=".csv,.zip,text/csv,application/zip"
      />
      <Button preventDoubleClick>Look at the file</Button>
    </form>
  </Page>
);
