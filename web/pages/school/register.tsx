import type { SchoolRegister } from '../../../shared/school-directory/register.ts';
import { dateTimeInWords, plainDateInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { Details } from '../../components/details.tsx';
import { FileUpload } from '../../components/file-upload.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';

type Props = Staff & {
  held: SchoolRegister | undefined;
  /** Where and with what a file is sent that may be larger than a page takes. */
  upload: { url: string; fields: Record<string, string> };
  error?: string;
  done?: boolean;
};

const figure = (count: number) => count.toLocaleString('en-GB');

/** The national register that is held, and where a file of it is sent. */
export const RegisterPage = ({ site, actor, held, upload, error, done }: Props) => (
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
      <li>Send the ZIP as it comes, or the establishments alone. Keep its name: the day is read from it.</li>
    </ol>
    <form method="post" action={upload.url} enctype="multipart/form-data">
      {Object.entries(upload.fields).map(([field, value]) => (
        <input type="hidden" name={field} value={value} />
      ))}
      <FileUpload
        name="file"
        label="The register’s file"
        hint="A ZIP or CSV, such as edubasealldata20261124.csv, of up to 30MB"
        accept=".csv,.zip,text/csv,application/zip"
        error={error}
        attributes={{ required: true }}
      />
      <Button preventDoubleClick>Send the file</Button>
    </form>
    <Details summary="Send establishments and links as two files">
      <form method="post" action="/schools/register" enctype="multipart/form-data">
        <FileUpload
          name="file"
          id="establishments"
          label="Establishments"
          hint="A CSV or ZIP. Both files together must be smaller than 4MB"
          accept=".csv,.zip,text/csv,application/zip"
        />
        <FileUpload
          name="links"
          label="Links (optional)"
          hint="Which school came after which"
          accept=".csv,.zip,text/csv,application/zip"
        />
        <Button variant="secondary" preventDoubleClick>
          Look at both files
        </Button>
      </form>
    </Details>
  </Page>
);
